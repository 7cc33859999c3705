package vn.hoso.simulator.axis;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpReply;

/** What a call is answered with. */
interface Answer {

  /** HTTP status. */
  int status();

  void send(HttpExchange exchange) throws IOException;

  static Answer of(HttpReply reply) {
    return new Answer() {
      @Override
      public int status() {
        return reply.status();
      }

      @Override
      public void send(HttpExchange exchange) throws IOException {
        exchange.send(reply);
      }
    };
  }

  /** A message in base64 within JSON, written as it is read. */
  static Answer of(StoredMessage message) {
    byte[] before =
        "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"data\":\""
            .getBytes(StandardCharsets.UTF_8);
    byte[] behind = "\"}".getBytes(StandardCharsets.UTF_8);
    long length = before.length + (message.size() + 2) / 3 * 4 + behind.length;
    return new Answer() {
      @Override
      public int status() {
        return 200;
      }

      @Override
      public void send(HttpExchange exchange) throws IOException {
        exchange.send(
            200,
            Answers.JSON,
            length,
            out -> {
              out.write(before);
              try (OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
                Files.copy(message.file(), base64);
              }
              out.write(behind);
            });
      }
    };
  }

  /** Stays open when the encoder on it is closed. */
  final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
