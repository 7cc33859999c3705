package vn.hoso.internal.http;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a JSON text says, in UTF-8, read from behind its opening quotation mark to its closing one
 * (RFC 8259 §7): for JSON that comes as text in other JSON and is too long to be held.
 */
public final class JsonTextInput extends InputStream {

  private final InputStream json;
  private byte[] pending = {};
  private int used;
  private boolean ended;

  /**
   * Reads a text.
   *
   * @param json buffered, in UTF-8, just behind the quotation mark; closed with this
   */
  public JsonTextInput(InputStream json) {
    this.json = json;
  }

  @Override
  public int read() throws IOException {
    if (used < pending.length) {
      return pending[used++] & 0xff;
    }
    if (ended) {
      return -1;
    }
    int next = next();
    if (next == '"') {
      ended = true;
      return -1;
    }
    if (next != '\\') {
      return next;
    }
    pending = escaped().getBytes(StandardCharsets.UTF_8);
    used = 0;
    return read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    for (int count = 0; count < length; count++) {
      int next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count] = (byte) next;
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private String escaped() throws IOException {
    int letter = next();
    return switch (letter) {
      case '"', '\\', '/' -> Character.toString(letter);
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u' -> character();
      default ->
          throw new CharConversionException("The text has an escape that JSON does not know");
    };
  }

  private String character() throws IOException {
    char character = hexadecimal();
    if (!Character.isHighSurrogate(character)) {
      return Character.toString(character);
    }
    if (next() != '\\' || next() != 'u') {
      throw new CharConversionException("The text has half a character");
    }
    return new String(new char[] {character, hexadecimal()});
  }

  private char hexadecimal() throws IOException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw new CharConversionException("The text has an escape that JSON does not know");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private int next() throws IOException {
    int next = json.read();
    if (next < 0) {
      throw new EOFException("The text breaks off");
    }
    return next;
  }
}
