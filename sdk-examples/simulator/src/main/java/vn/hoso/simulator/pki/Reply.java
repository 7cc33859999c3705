package vn.hoso.simulator.pki;

import java.nio.charset.StandardCharsets;

/** An answer before it goes over HTTP. Its body is shared, not copied. */
final class Reply {
  private final int status;
  private final String contentType;
  private final byte[] body;

  private Reply(int status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  static Reply ok(String contentType, byte[] body) {
    return new Reply(200, contentType, body);
  }

  static Reply error(int status, String text) {
    return new Reply(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  int status() {
    return status;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }
}
