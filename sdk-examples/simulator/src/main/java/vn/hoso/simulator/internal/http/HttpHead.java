package vn.hoso.simulator.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Request line and header fields.
 *
 * @param method as sent, such as {@code POST}
 * @param target as sent: path and, after a question mark, query; still percent-encoded
 * @param version {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param headers looked up without regard to case; the values of one name in the order received
 */
public record HttpHead(
    String method, String target, String version, Map<String, List<String>> headers) {

  private static final int MAX_HEADERS = 200;

  /** Copies the headers. */
  public HttpHead {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  /** Reads a head, or returns null if the client closed the connection instead of sending one. */
  static @Nullable HttpHead readOrNull(InputStream in) throws IOException {
    String requestLine = HttpLines.readOrNull(in);
    if (requestLine == null) {
      return null;
    }
    String[] parts = requestLine.split(" ", -1);
    if (parts.length != 3 || !parts[2].matches("HTTP/1\\.[01]")) {
      throw new MalformedRequestException("Not an HTTP/1.1 request line");
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int count = 0;
    for (String line = HttpLines.read(in); !line.isEmpty(); line = HttpLines.read(in)) {
      int colon = line.indexOf(':');
      if (colon <= 0 || ++count > MAX_HEADERS) {
        throw new MalformedRequestException("Not a header field, or more than " + MAX_HEADERS);
      }
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return new HttpHead(parts[0], parts[1], parts[2], headers);
  }

  /** The path, still percent-encoded. */
  public String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /** The query without its question mark, still percent-encoded; empty if there is none. */
  public String query() {
    int question = target.indexOf('?');
    return question < 0 ? "" : target.substring(question + 1);
  }

  /** The first value of a header field. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
  }

  boolean headerContains(String name, String token) {
    return header(name).map(value -> value.toLowerCase(Locale.ROOT).contains(token)).orElse(false);
  }
}
