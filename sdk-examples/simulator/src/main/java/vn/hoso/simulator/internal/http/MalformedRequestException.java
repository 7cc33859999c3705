package vn.hoso.simulator.internal.http;

import java.io.IOException;

/**
 * What the client sent is not HTTP/1.1 as RFC 9112 has it, or is larger than the server's limits.
 */
final class MalformedRequestException extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedRequestException(String message) {
    super(message);
  }
}
