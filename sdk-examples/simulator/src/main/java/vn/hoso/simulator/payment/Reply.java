package vn.hoso.simulator.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.hoso.simulator.internal.http.BodyWriter;
import vn.hoso.simulator.internal.http.HttpExchange;

/** What a message is answered with; its body is written as it is sent. */
record Reply(int status, String contentType, long length, BodyWriter body) {

  private static final String JSON = "application/json;charset=UTF-8";

  static Reply of(int status, String contentType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Reply(status, contentType, bytes.length, out -> out.write(bytes));
  }

  static Reply json(ObjectNode json) {
    return of(200, JSON, json.toString());
  }

  static Reply pdf(Bill bill) {
    return new Reply(200, "application/pdf", bill.length(), bill::write);
  }

  /** The receipt in base64, in a field behind the others. */
  static Reply base64(ObjectNode json, Bill bill) {
    String start = json.toString();
    byte[] before =
        (start.substring(0, start.length() - 1) + ",\"NoiDung\":\"")
            .getBytes(StandardCharsets.UTF_8);
    byte[] behind = "\"}".getBytes(StandardCharsets.UTF_8);
    long length = before.length + (bill.length() + 2) / 3 * 4 + behind.length;
    return new Reply(
        200,
        JSON,
        length,
        out -> {
          out.write(before);
          try (OutputStream encoder = Base64.getEncoder().wrap(new Unclosed(out))) {
            bill.write(encoder);
          }
          out.write(behind);
        });
  }

  void send(HttpExchange exchange) throws IOException {
    exchange.send(status, contentType, length, body);
  }

  /** Stays open when the encoder on it is closed. */
  private static final class Unclosed extends FilterOutputStream {

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
