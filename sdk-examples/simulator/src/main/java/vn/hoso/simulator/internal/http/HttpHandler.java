package vn.hoso.simulator.internal.http;

import java.io.IOException;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface HttpHandler {

  /** Answers one request, or cuts its connection. */
  void handle(HttpExchange exchange) throws IOException;
}
