package vn.hoso.portal.callback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The answer to a call, for the server to send. Immutable; written once. */
public final class CallbackReply {

  private final int status;
  private final Map<String, String> headers;
  private final long length;
  private final OutgoingFile.Content content;

  /**
   * For {@link PortalCallbacks}.
   *
   * @param length bytes of the content, exactly
   */
  public CallbackReply(
      int status, Map<String, String> headers, long length, OutgoingFile.Content content) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.length = length;
    this.content = content;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Headers, without {@code Content-Length}. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Bytes of the body. */
  public long length() {
    return length;
  }

  /**
   * Writes the body, and leaves the stream open.
   *
   * @throws IOException if it cannot be written, or has another length than {@link #length()}; end
   *     the connection then, so that the portal does not take a part for the whole
   */
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = content.open()) {
      byte[] buffer = new byte[8192];
      long written = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        written += count;
        if (written > length) {
          break;
        }
        out.write(buffer, 0, count);
      }
      if (written != length) {
        throw new IOException(
            "The content has not the " + length + " bytes that its length says: give its length");
      }
    }
  }

  @Override
  public String toString() {
    return "CallbackReply[status=" + status + ", length=" + length + "]";
  }
}
