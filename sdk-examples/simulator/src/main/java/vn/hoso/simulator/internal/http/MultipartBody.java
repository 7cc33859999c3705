package vn.hoso.simulator.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a body in {@code multipart/form-data} (RFC 7578), one after the other as they come,
 * in memory that does not depend on their size. Used by one thread.
 */
public final class MultipartBody {

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;.*boundary=\"?([!-~&&[^\";]]{1,70})\"?.*");
  private static final Pattern NAME = Pattern.compile("form-data.*;\\s*name=\"?([^\";]*).*");
  private static final Pattern FILE_NAME = Pattern.compile(".*;\\s*filename=\"?([^\";]*).*");

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;

  /** Where what can be read of the part ends in the buffer. */
  private int end;

  private boolean atDelimiter;

  /**
   * A part.
   *
   * @param fileName if it is a file
   * @param contentType empty if the part does not say it
   * @param content to be read before the next part
   */
  public record Part(
      String name, Optional<String> fileName, String contentType, InputStream content) {}

  MultipartBody(InputStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    // So that the first delimiter looks like the others, which have a line end before.
    buffer[0] = '\r';
    buffer[1] = '\n';
    this.limit = 2;
  }

  /** Of a request that is one. */
  public static Optional<MultipartBody> of(HttpExchange exchange) throws IOException {
    Matcher type = BOUNDARY.matcher(exchange.head().header("Content-Type").orElse(""));
    return type.matches()
        ? Optional.of(new MultipartBody(exchange.bodyStream(), type.group(1)))
        : Optional.empty();
  }

  /** The next part, if there is one. */
  public Optional<Part> next() throws IOException {
    InputStream content = new Content();
    content.transferTo(OutputStream.nullOutputStream());
    position += delimiter.length;
    while (limit - position < 2) {
      fill();
    }
    String behind = new String(buffer, position, 2, StandardCharsets.ISO_8859_1);
    position += 2;
    find();
    if (behind.equals("--")) {
      return Optional.empty();
    }
    if (!behind.equals("\r\n")) {
      throw new MalformedRequestException("Behind a multipart boundary is no line end");
    }
    return Optional.of(part(content));
  }

  private static Part part(InputStream content) throws IOException {
    String name = "";
    Optional<String> fileName = Optional.empty();
    String contentType = "";
    for (String line = HttpLines.read(content); !line.isEmpty(); line = HttpLines.read(content)) {
      String[] field = line.split(":", 2);
      // RFC 7578 §5.1: UTF-8, which a line of HTTP is not.
      String value =
          new String(
                  field[field.length - 1].getBytes(StandardCharsets.ISO_8859_1),
                  StandardCharsets.UTF_8)
              .strip();
      switch (field[0].toLowerCase(Locale.ROOT)) {
        case "content-disposition" -> {
          name = found(NAME, value).orElse("");
          fileName = found(FILE_NAME, value);
        }
        case "content-type" -> contentType = value;
        default -> {
          // RFC 7578 §4.8: others are ignored
        }
      }
    }
    return new Part(name, fileName, contentType, content);
  }

  private static Optional<String> found(Pattern pattern, String value) {
    Matcher matcher = pattern.matcher(value);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int n = in.read(buffer, limit, buffer.length - limit);
    if (n < 0) {
      throw new MalformedRequestException("The body ended before its last multipart boundary");
    }
    limit += n;
  }

  /** What could be the beginning of a delimiter is not read yet. */
  private void find() {
    atDelimiter = false;
    for (int i = position; i + delimiter.length <= limit; i++) {
      if (buffer[i] == '\r'
          && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
        end = i;
        atDelimiter = true;
        return;
      }
    }
    end = Math.max(position, limit - delimiter.length + 1);
  }

  /** Ends where the next delimiter begins. */
  private final class Content extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      while (position == end && !atDelimiter) {
        fill();
        find();
      }
      if (position == end) {
        return -1;
      }
      int n = Math.min(length, end - position);
      System.arraycopy(buffer, position, target, offset, n);
      position += n;
      return n;
    }
  }
}
