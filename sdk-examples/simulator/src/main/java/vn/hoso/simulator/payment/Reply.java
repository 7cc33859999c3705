package vn.hoso.simulator.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.hoso.simulator.internal.http.Base64Body;
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
    Base64Body body =
        new Base64Body(
            start.substring(0, start.length() - 1) + ",\"NoiDung\":\"",
            bill.length(),
            bill::write,
            "\"}");
    return new Reply(200, JSON, body.length(), body);
  }

  void send(HttpExchange exchange) throws IOException {
    exchange.send(status, contentType, length, body);
  }
}
