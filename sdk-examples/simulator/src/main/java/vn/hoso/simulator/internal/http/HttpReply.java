package vn.hoso.simulator.internal.http;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Status, content type and body of an answer. Immutable: bodies are copied in and out. */
public final class HttpReply {

  private final int status;
  private final String contentType;
  private final byte[] body;
  private final @Nullable URI location;

  private HttpReply(int status, String contentType, byte[] body, @Nullable URI location) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.location = location;
  }

  /** An answer with these bytes. */
  public static HttpReply of(int status, String contentType, byte[] body) {
    return new HttpReply(status, contentType, body.clone(), null);
  }

  /** An answer with this text in UTF-8. */
  public static HttpReply of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** 303, for a form that was sent: the browser fetches the other page. */
  public static HttpReply seeOther(URI location) {
    return new HttpReply(303, "text/plain", new byte[0], location);
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
    return of(status, contentType, other);
  }

  /** The same answer with its text in another encoding; the content type does not tell. */
  public HttpReply withText(String text, Charset charset) {
    return of(status, contentType, text.getBytes(charset));
  }

  byte[] head(boolean keepAlive) {
    String type = location == null ? contentType : contentType + "\r\nLocation: " + location;
    return head(status, type, body.length, keepAlive);
  }

  static byte[] head(int status, String contentType, long length, boolean keepAlive) {
    return ("HTTP/1.1 "
            + status
            + " \r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + length
            + (keepAlive ? "" : "\r\nConnection: close")
            + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
