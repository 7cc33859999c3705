package vn.hoso.simulator.internal.http;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Status, content type and body of an answer. Immutable: bodies are copied in and out. */
public final class HttpReply {

  private final int status;
  private final String contentType;
  private final Map<String, String> headers;
  private final byte[] body;

  private HttpReply(int status, String contentType, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.headers = headers;
    this.body = body;
  }

  /** An answer with these bytes. */
  public static HttpReply of(int status, String contentType, byte[] body) {
    return new HttpReply(status, contentType, Map.of(), body.clone());
  }

  /** An answer with this text in UTF-8. */
  public static HttpReply of(int status, String contentType, String body) {
    return new HttpReply(status, contentType, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** 303, for a form that was sent: the browser fetches the other page. */
  public static HttpReply seeOther(URI location) {
    return of(303, "text/plain", new byte[0]).withHeader("Location", location.toString());
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The value of the {@code Content-Type} header. */
  public String contentType() {
    return contentType;
  }

  /** A copy of the body. */
  public byte[] body() {
    return body.clone();
  }

  /** The body read as UTF-8, what is not UTF-8 replaced. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The same answer with another body. */
  public HttpReply withBody(byte[] other) {
    return new HttpReply(status, contentType, headers, other.clone());
  }

  /** The same answer with its text in another encoding; the content type does not tell. */
  public HttpReply withText(String text, Charset charset) {
    return new HttpReply(status, contentType, headers, text.getBytes(charset));
  }

  /** The same answer with another header, such as {@code Location}. */
  public HttpReply withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpReply(status, contentType, more, body);
  }

  byte[] head(boolean keepAlive) {
    return head(status, contentType, contentLength(body.length), headers, keepAlive);
  }

  static byte[] head(int status, String contentType, long length, boolean keepAlive) {
    return head(status, contentType, contentLength(length), Map.of(), keepAlive);
  }

  /** Of a body that ends with its last chunk, or with the connection. */
  static byte[] headWithoutLength(
      int status, String contentType, boolean chunked, boolean keepAlive) {
    String framing = chunked ? "\r\nTransfer-Encoding: chunked" : "";
    return head(status, contentType, framing, Map.of(), keepAlive);
  }

  private static String contentLength(long length) {
    return "\r\nContent-Length: " + length;
  }

  private static byte[] head(
      int status,
      String contentType,
      String framing,
      Map<String, String> headers,
      boolean keepAlive) {
    StringBuilder more = new StringBuilder();
    headers.forEach((name, value) -> more.append("\r\n" + name + ": " + value));
    return ("HTTP/1.1 "
            + status
            + " \r\nContent-Type: "
            + contentType
            + framing
            + more
            + (keepAlive ? "" : "\r\nConnection: close")
            + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
