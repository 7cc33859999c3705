package vn.hoso.simulator.axis;

/**
 * How the provincial service hands out a message; which form it has, public material does not say.
 * Contents of attachments are in base64 as the message has them.
 */
public enum EdxmlForm {
  /** {@code edxml} is the message as a text of JSON, {@code attachments} is empty. */
  TEXT,
  /** {@code edxml} is the message in base64, {@code attachments} is empty. */
  BASE64,
  /** {@code edxml} is a text without {@code AttachmentEncoded}; {@code attachments} follow. */
  ATTACHMENTS_BEHIND,
  /** {@code attachments}, then {@code edxml} as a text without {@code AttachmentEncoded}. */
  ATTACHMENTS_BEFORE
}
