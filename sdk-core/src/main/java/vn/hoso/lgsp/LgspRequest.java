package vn.hoso.lgsp;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import vn.hoso.internal.http.Addresses;
import vn.hoso.internal.lgsp.Paths;

/**
 * A request to a service behind a gateway of which this client knows nothing. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * LgspRequest request =
 *     LgspRequest.post("danh-muc/1.0/xa").body(LgspBody.json(Map.of("maTinh", "48"))).build();
 * }</pre>
 *
 * <p>The path stands in messages, events and logs; nothing else that is given here does. So what is
 * about a citizen has its place in the body, or else in {@link Builder#segment}, query or headers:
 * the JDK's HTTP client writes these, and whole addresses, when its own loggers are opened.
 */
public final class LgspRequest {

  /** How a service is asked. */
  public enum Method {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE
  }

  private static final int REPLY_BYTES = 32 * 1024 * 1024;

  private final Method method;
  private final String path;
  private final String segments;
  private final String query;
  private final Map<String, String> headers;
  private final LgspBody body;
  private final boolean repeatable;
  private final boolean anyReply;
  private final Set<Integer> acceptedStatuses;
  private final int replyLimit;

  private LgspRequest(Builder builder) {
    this.method = builder.method;
    this.path = builder.path;
    this.segments = builder.segments.toString();
    this.query = builder.query.toString();
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    this.body = builder.body;
    this.repeatable = builder.repeatable;
    this.anyReply = builder.anyReply;
    this.acceptedStatuses = Set.copyOf(builder.acceptedStatuses);
    this.replyLimit = builder.replyLimit;
  }

  /** A GET; see {@link #of}. */
  public static Builder get(String path) {
    return of(Method.GET, path);
  }

  /** A POST; see {@link #of}. */
  public static Builder post(String path) {
    return of(Method.POST, path);
  }

  /**
   * A request.
   *
   * @param path below the gateway's base, percent-encoded, without a slash at its beginning, such
   *     as {@code danh-muc/1.0/xa}; shown in messages and logs
   * @throws IllegalArgumentException if the path cannot be used
   */
  public static Builder of(Method method, String path) {
    Paths.require("path", path);
    return new Builder(method, path);
  }

  public Method method() {
    return method;
  }

  /** Below the gateway's base, without what {@link Builder#segment} put behind it. */
  public String path() {
    return path;
  }

  /** What {@link Builder#segment} put behind the path, encoded, between slashes; may be empty. */
  public String segments() {
    return segments;
  }

  /** Encoded, without a question mark; may be empty. */
  public String query() {
    return query;
  }

  /** Beside those of the gateway's scheme, of the body and of HTTP. */
  public Map<String, String> headers() {
    return headers;
  }

  public LgspBody body() {
    return body;
  }

  /** Whether it may be sent again when nobody knows if it took effect. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /** Whether a reply that is no JSON is a reply all the same. */
  public boolean takesAnyReply() {
    return anyReply;
  }

  /** The statuses that are a reply, beside those from 200 to 299. */
  public Set<Integer> acceptedStatuses() {
    return acceptedStatuses;
  }

  /** Bytes of a reply, at most. */
  public int replyLimit() {
    return replyLimit;
  }

  /** Method and path. */
  @Override
  public String toString() {
    return "LgspRequest[" + method + " " + path + "]";
  }

  /** Not thread-safe. */
  public static final class Builder {

    private final Method method;
    private final String path;
    private final StringJoiner segments = new StringJoiner("/");
    private final StringJoiner query = new StringJoiner("&");
    private final Map<String, String> headers = new LinkedHashMap<>();
    private LgspBody body = LgspBody.none();
    private boolean repeatable;
    private boolean anyReply;
    private final Set<Integer> acceptedStatuses = new HashSet<>();
    private int replyLimit = REPLY_BYTES;

    private Builder(Method method, String path) {
      this.method = method;
      this.path = path;
      this.repeatable = method == Method.GET || method == Method.HEAD;
    }

    /**
     * One more part of the path, which is encoded, and not shown: the place for a number of a
     * citizen or of a dossier.
     *
     * @throws IllegalArgumentException if it is empty, or a dot or two, which mean another place
     */
    public Builder segment(String value) {
      if (value.isEmpty() || value.equals(".") || value.equals("..")) {
        throw new IllegalArgumentException(
            "segment: give a part of a path, which is not empty and not a dot or two");
      }
      segments.add(Addresses.encoded(value));
      return this;
    }

    /** One more parameter of the query, which is encoded; a name may come again. */
    public Builder query(String name, String value) {
      query.add(Addresses.encoded(name) + "=" + Addresses.encoded(value));
      return this;
    }

    /**
     * One more header, whose value is not shown. One that shows the token is replaced.
     *
     * @throws IllegalArgumentException if it cannot be a header, or is one that the client sets
     */
    public Builder header(String name, String value) {
      Checks.requireHeader(name, value);
      headers.put(name, value);
      return this;
    }

    /** What it carries; nothing if not set. */
    public Builder body(LgspBody body) {
      this.body = body;
      return this;
    }

    /**
     * It may be sent again when no readable answer came: only for what does no harm when it is done
     * twice, such as a search by POST. GET and HEAD are so without saying.
     */
    public Builder repeatable() {
      this.repeatable = true;
      return this;
    }

    /**
     * Any reply will do: a file, XML, nothing at all. By default what is no JSON is no reply, since
     * gateways answer with pages of HTML and HTTP 200.
     */
    public Builder anyReply() {
      this.anyReply = true;
      return this;
    }

    /**
     * One more status that is a reply and no failure, such as 404 of a service that says so when it
     * has found nothing.
     *
     * @throws IllegalArgumentException if it is not 300 to 499, or is one that the client deals
     *     with: 401, 408, 429
     */
    public Builder acceptStatus(int status) {
      Checks.requireAcceptable(status);
      acceptedStatuses.add(status);
      return this;
    }

    /**
     * Bytes of a reply, at most; 32 MiB if not set. A longer one is refused as unreadable.
     *
     * @throws IllegalArgumentException if it is not above zero
     */
    public Builder replyLimit(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("replyLimit is " + bytes + ": give 1 byte or more");
      }
      this.replyLimit = bytes;
      return this;
    }

    public LgspRequest build() {
      return new LgspRequest(this);
    }
  }
}
