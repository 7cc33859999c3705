CREATE TABLE IF NOT EXISTS hoso_inbox (
  source VARCHAR(100) NOT NULL,
  message_key VARCHAR(200) NOT NULL,
  received_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (source, message_key)
);
