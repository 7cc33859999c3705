package vn.hoso.simulator.portal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Something that goes wrong with one call. Immutable and thread-safe.
 *
 * <p>The faults that replace the answer ({@link #expiredSession()}, {@link #httpStatus(int)},
 * {@link #html(int)}, {@link #duplicate()}, {@link #errorCode(String, String)}) leave the portal
 * untouched, unless they are {@link #applied()}: then the call takes effect first. The others say
 * which it is.
 */
public final class Fault {

  /** How a call runs. */
  @FunctionalInterface
  interface Course {
    void run(Call call) throws IOException;
  }

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="vi">
      <head><meta charset="utf-8"><title>Dịch vụ tạm thời gián đoạn</title></head>
      <body><h1>Dịch vụ tạm thời gián đoạn</h1><p>Vui lòng thử lại sau ít phút.</p></body>
      </html>
      """;

  private final String name;
  private final Course course;

  private Fault(String name, Course course) {
    this.name = name;
    this.course = course;
  }

  /**
   * The connection is reset as soon as the service's name has been read: the rest of the request is
   * never taken, and the call has no effect.
   */
  public static Fault resetBeforeRead() {
    return new Fault("reset before the request was read", Call::reset);
  }

  /** The request is read whole and takes effect; then the connection is reset. */
  public static Fault resetBeforeAnswer() {
    return new Fault(
        "reset before the answer",
        call -> {
          call.answer();
          call.reset();
        });
  }

  /** The call takes effect; the connection is reset in the middle of the answer. */
  public static Fault resetInAnswer() {
    return new Fault("reset in the answer", call -> call.sendHalfAndReset(call.answer()));
  }

  /** The call takes effect at once; the answer comes late. */
  public static Fault slow(Duration delay) {
    return new Fault("answer after " + delay, call -> call.sendAfter(delay, call.answer()));
  }

  /** The session of the call ends, and the call is answered so. */
  public static Fault expiredSession() {
    return new Fault(
        "expired session",
        call -> {
          call.endSession();
          call.send(call.answers().of(call.answers().assumptions().expiredSession()));
        });
  }

  /** An empty answer with this HTTP status. */
  public static Fault httpStatus(int status) {
    return new Fault("HTTP " + status, call -> call.send(HttpReply.of(status, "text/plain", "")));
  }

  /** An HTML page with this HTTP status; 200 is not rare. */
  public static Fault html(int status) {
    return new Fault(
        "HTML with HTTP " + status,
        call -> call.send(HttpReply.of(status, "text/html;charset=UTF-8", PAGE)));
  }

  /** The answer that the dossier exists, though it does not. */
  public static Fault duplicate() {
    return new Fault(
        "duplicate",
        call -> call.send(call.answers().of(call.answers().assumptions().duplicate())));
  }

  /** HTTP 200 with this {@code error_code}, an integer in decimal, and message. */
  public static Fault errorCode(String code, String message) {
    PortalAnswer answer = new PortalAnswer(200, code, message);
    return new Fault("error_code " + code, call -> call.send(call.answers().of(answer)));
  }

  /** The call takes effect; the JSON of the answer stops in the middle, well framed as HTTP. */
  public static Fault truncatedJson() {
    return new Fault(
        "truncated JSON",
        call -> {
          HttpReply answer = call.answer();
          byte[] body = answer.body();
          call.send(answer.withBody(Arrays.copyOf(body, body.length / 2)));
        });
  }

  /**
   * The call takes effect; the answer is in another encoding, although its content type says UTF-8.
   * In windows-1258 the letters are spelt as that encoding wants it: tone marks after the letter.
   */
  public static Fault encoding(Charset charset) {
    return new Fault(
        "answer in " + charset,
        call -> {
          HttpReply answer = call.answer();
          call.send(
              answer.withText(VietnameseSpelling.forCharset(answer.text(), charset), charset));
        });
  }

  /** The call takes effect; the answer contains bytes that are not UTF-8. */
  public static Fault invalidUtf8() {
    return new Fault(
        "invalid UTF-8",
        call -> {
          HttpReply answer = call.answer();
          call.send(answer.withBody(withBrokenLetters(answer.body())));
        });
  }

  /** The call takes effect; its whole answer comes as a JSON string in {@code message}. */
  public static Fault wrappedInMessage() {
    return new Fault(
        "wrapped in message", call -> call.send(call.answers().wrapped(call.answer())));
  }

  /** The same fault, but the call takes effect first. */
  public Fault applied() {
    return new Fault(
        name + ", applied",
        call -> {
          call.answer();
          course.run(call);
        });
  }

  void run(Call call) throws IOException {
    course.run(call);
  }

  /** Every letter outside ASCII keeps its first byte and loses its others to question marks. */
  private static byte[] withBrokenLetters(byte[] utf8) {
    byte[] broken = utf8.clone();
    for (int i = 0; i < broken.length; i++) {
      if ((broken[i] & 0xC0) == 0x80) {
        broken[i] = '?';
      }
    }
    return broken;
  }

  /** A short description in English. */
  @Override
  public String toString() {
    return name;
  }
}
