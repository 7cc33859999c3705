package vn.hoso.internal.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An HTTP answer, whole or cut off at the limit. Not copied: whoever has it does not change it. */
public final class HttpReply {

  /** What gateways call the id of a request. No portal document names one; this is assumed. */
  private static final List<String> REQUEST_ID_HEADERS =
      List.of("x-request-id", "x-correlation-id", "x-road-request-id", "x-road-id");

  private static final String SAFE_ID = "[A-Za-z0-9._:-]{1,64}";

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final boolean cutOff;

  /**
   * An answer.
   *
   * @param headers by lower-case name
   * @param cutOff whether there was more than the limit allows
   */
  public HttpReply(int status, Map<String, String> headers, byte[] body, boolean cutOff) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.cutOff = cutOff;
  }

  /** An answer of the JDK's client, whose body was read apart. */
  static HttpReply of(JdkHttp.Answer<?> answer, byte[] body, boolean cutOff) {
    Map<String, String> headers = new HashMap<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new HttpReply(answer.status(), headers, body, cutOff);
  }

  public int status() {
    return status;
  }

  public byte[] body() {
    return body;
  }

  public boolean cutOff() {
    return cutOff;
  }

  /** The first value of each header, by lower-case name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The same answer with another body, such as what was wrapped in it. */
  public HttpReply withBody(byte[] other) {
    return new HttpReply(status, headers, other, cutOff);
  }

  /** A header by its lower-case name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The id that the service gave the request, if it is one that may be logged. */
  public Optional<String> requestId() {
    return REQUEST_ID_HEADERS.stream()
        .map(headers::get)
        .filter(id -> id != null && id.matches(SAFE_ID))
        .findFirst();
  }

  /**
   * How long the service asks to wait before the next request.
   *
   * @param clock for a Retry-After that is a date
   */
  public Optional<Duration> retryAfter(Clock clock) {
    String value = header("retry-after").orElse("").strip();
    if (value.matches("\\d{1,6}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant at =
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
              .toInstant();
      Duration left = Duration.between(clock.instant(), at);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
