package vn.hoso.internal.portal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The text of a reply, whatever its content type claims: UTF-8 as a rule, UTF-16 by its byte order
 * mark or its zeros, and what is neither as windows-1258, the old Vietnamese encoding.
 */
public final class ReplyText {

  private static final String WINDOWS_1258 = "windows-1258";

  private ReplyText() {}

  /** The text, with letters and marks composed. */
  public static String decode(byte[] body) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return normal(new String(body, 3, body.length - 3, StandardCharsets.UTF_8));
    }
    // Without a mark: JSON begins with an ASCII character, whose other byte is zero.
    if (startsWith(body, 0xFE, 0xFF) || (body.length > 1 && body[0] == 0 && body[1] != 0)) {
      return withoutMark(new String(body, StandardCharsets.UTF_16BE));
    }
    if (startsWith(body, 0xFF, 0xFE) || (body.length > 1 && body[0] != 0 && body[1] == 0)) {
      return withoutMark(new String(body, StandardCharsets.UTF_16LE));
    }
    try {
      return normal(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return normal(new String(body, legacyCharset()));
    }
  }

  private static String withoutMark(String text) {
    return normal(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** Letters with their marks in one character, so that phrases can be compared. */
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static Charset legacyCharset() {
    // In a module that a trimmed JDK may lack.
    return Charset.isSupported(WINDOWS_1258)
        ? Charset.forName(WINDOWS_1258)
        : StandardCharsets.ISO_8859_1;
  }

  private static boolean startsWith(byte[] body, int... bytes) {
    if (body.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((body[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
