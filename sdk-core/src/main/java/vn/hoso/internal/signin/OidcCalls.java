package vn.hoso.internal.signin;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Attempts;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.transport.RequestOptions;

/** Calls of a provider: sends, reads, and repeats what may be repeated. Thread-safe. */
final class OidcCalls implements AutoCloseable {

  /** Reads a reply; what it throws is a failure of the attempt. */
  @FunctionalInterface
  interface Reader<T> {
    T read(HttpReply reply, FailedCall call);
  }

  private final SignInSettings settings;
  private final Environment environment;
  private final MemoryHttp http;

  OidcCalls(SignInSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.http = new MemoryHttp(settings.timeouts().connect(), settings.tls());
  }

  /** What one call of the application may use up, with all that it calls itself. */
  Budget budget() {
    return Budget.of(
        RequestOptions.defaults(), settings.timeouts(), settings.retry(), environment.nanoTime());
  }

  /** Calls with a request that the library built; it is sent here, not by the library. */
  <T> T call(Endpoint endpoint, HTTPRequest request, Budget budget, Reader<T> reader) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.getHeaderMap().forEach((name, values) -> headers.put(name, values.get(0)));
    headers.put("Accept", "application/json");
    String form = request.getBody();
    BodyPublisher body = form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form);
    URI uri = request.getURI();
    return call(
        endpoint, new HttpCall(request.getMethod().name(), uri, headers, body), budget, reader);
  }

  /** Fetches. */
  <T> T get(Endpoint endpoint, URI uri, Budget budget, Reader<T> reader) {
    Map<String, String> headers = Map.of("Accept", "application/json");
    return call(
        endpoint, new HttpCall("GET", uri, headers, BodyPublishers.noBody()), budget, reader);
  }

  @Override
  public void close() {
    http.close();
  }

  private <T> T call(Endpoint endpoint, HttpCall request, Budget budget, Reader<T> reader) {
    Attempts attempts =
        new Attempts(endpoint.at(request.uri()), budget, environment, settings.listener());
    try {
      while (true) {
        Deadline deadline = attempts.begin();
        try {
          T result = reader.read(send(request, deadline, attempts.call()), attempts.call());
          attempts.succeeded();
          return result;
        } catch (HosoException failure) {
          attempts.pauseAfter(failure);
        }
      }
    } catch (HosoException failure) {
      throw attempts.failed(failure);
    }
  }

  private HttpReply send(HttpCall request, Deadline deadline, FailedCall call) {
    try {
      return http.send(request, Limits.REPLY_BYTES, deadline);
    } catch (HttpFailure e) {
      throw e.toException(call);
    }
  }
}
