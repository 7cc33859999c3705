package vn.hoso.simulator.pki;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as the simulator received it. Immutable and thread-safe. */
public final class PkiRequest {
  private final Instant at;
  private final PkiService service;
  private final String method;
  private final URI uri;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final Optional<PkiFault> fault;

  PkiRequest(
      Instant at,
      PkiService service,
      String method,
      URI uri,
      Map<String, List<String>> headers,
      byte[] body,
      Optional<PkiFault> fault) {
    this.at = at;
    this.service = service;
    this.method = method;
    this.uri = uri;
    this.headers = Map.copyOf(headers);
    this.body = body;
    this.fault = fault;
  }

  /** When it came, by the simulator's clock. */
  public Instant at() {
    return at;
  }

  /** The service that it was for. */
  public PkiService service() {
    return service;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** Path and query, still encoded. */
  public URI uri() {
    return uri;
  }

  /**
   * The first value of an HTTP header.
   *
   * @param name in any spelling
   */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }

  /** The body, empty for GET; a copy. */
  public byte[] body() {
    return body.clone();
  }

  /** The scripted fault that it met. */
  public Optional<PkiFault> fault() {
    return fault;
  }
}
