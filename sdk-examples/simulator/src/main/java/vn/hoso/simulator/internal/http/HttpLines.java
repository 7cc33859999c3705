package vn.hoso.simulator.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a head or of chunked framing (RFC 9112 §2.2): ended by LF, a CR before it dropped. */
final class HttpLines {

  private static final int MAX_LINE_BYTES = 16 * 1024;

  private HttpLines() {}

  /** Returns the next line, or null if the stream ends before its first byte. */
  static @Nullable String readOrNull(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int b;
    while ((b = in.read()) != '\n') {
      if (b < 0) {
        if (line.size() == 0) {
          return null;
        }
        throw new MalformedRequestException("The connection ended within a line");
      }
      line.write(b);
      if (line.size() > MAX_LINE_BYTES) {
        throw new MalformedRequestException("A line is longer than " + MAX_LINE_BYTES + " bytes");
      }
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  static String read(InputStream in) throws IOException {
    String line = readOrNull(in);
    if (line == null) {
      throw new MalformedRequestException("The connection ended within a message");
    }
    return line;
  }
}
