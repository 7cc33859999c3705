package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpReply;

/** What a call is answered with. */
interface Answer {

  String JSON = "application/json;charset=UTF-8";

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

  static Answer json(int status, JsonNode json) {
    return of(HttpReply.of(status, JSON, json.toString()));
  }

  /** A file in base64 between two pieces of JSON, written as it is read. */
  static Answer base64(String before, Path file, String behind) throws IOException {
    byte[] head = before.getBytes(StandardCharsets.UTF_8);
    byte[] tail = behind.getBytes(StandardCharsets.UTF_8);
    long length = head.length + (Files.size(file) + 2) / 3 * 4 + tail.length;
    return new Answer() {
      @Override
      public int status() {
        return 200;
      }

      @Override
      public void send(HttpExchange exchange) throws IOException {
        exchange.send(
            200,
            JSON,
            length,
            out -> {
              out.write(head);
              try (OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
                Files.copy(file, base64);
              }
              out.write(tail);
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
