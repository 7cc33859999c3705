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
    return new Answer() {
      @Override
      public int status() {
        return 200;
      }

      @Override
      public void send(HttpExchange exchange) throws IOException {
        exchange.send(200, contentType, body.length(), body);
      }
    };
  }
}
