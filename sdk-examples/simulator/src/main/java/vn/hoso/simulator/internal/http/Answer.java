package vn.hoso.simulator.internal.http;

import java.io.IOException;

/** What a call is answered with, small or written as it is sent. */
public interface Answer {

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

  /** A success with this body. */
  static Answer of(String contentType, Base64Body body) {
    return streamed(contentType, body.length(), body);
  }

  /** A success with a body of a known length, in bytes. */
  static Answer streamed(String contentType, long length, BodyWriter body) {
    return success(exchange -> exchange.send(200, contentType, length, body));
  }

  /** A success with a body whose length is not known before. */
  static Answer streamed(String contentType, BodyWriter body) {
    return success(exchange -> exchange.send(200, contentType, body));
  }

  private static Answer success(HttpHandler sending) {
    return new Answer() {
      @Override
      public int status() {
        return 200;
      }

      @Override
      public void send(HttpExchange exchange) throws IOException {
        sending.handle(exchange);
      }
    };
  }
}
