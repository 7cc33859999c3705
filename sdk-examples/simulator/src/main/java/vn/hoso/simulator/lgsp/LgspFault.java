package vn.hoso.simulator.lgsp;

import java.io.IOException;
import java.time.Duration;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Something that goes wrong with one call. Immutable and thread-safe. Unless it says otherwise, the
 * call has no effect.
 */
public final class LgspFault {

  /** How a call runs. */
  @FunctionalInterface
  interface Course {
    void run(Call call) throws IOException;
  }

  private final String name;
  private final Course course;

  private LgspFault(String name, Course course) {
    this.name = name;
    this.course = course;
  }

  /** The gateway forgets the token of the call, and answers so with HTTP 401. */
  public static LgspFault tokenRefused() {
    return new LgspFault("token refused", call -> call.send(call.forgetToken()));
  }

  /** The connection is reset when the headers have been read. */
  public static LgspFault resetBeforeRead() {
    return new LgspFault("reset before the request was read", Call::reset);
  }

  /** The call takes effect; then the connection is reset. */
  public static LgspFault resetBeforeAnswer() {
    return new LgspFault(
        "reset before the answer",
        call -> {
          Answer unused = call.answer();
          call.reset();
        });
  }

  /** The call takes effect at once; the answer comes late. */
  public static LgspFault slow(Duration delay) {
    return new LgspFault("answer after " + delay, call -> call.sendAfter(delay, call.answer()));
  }

  /** An empty answer with this HTTP status. */
  public static LgspFault httpStatus(int status) {
    return answer(status, "text/plain", "");
  }

  /** An HTML page with this HTTP status; 200 is not rare. */
  public static LgspFault html(int status) {
    return answer(
        status,
        "text/html;charset=UTF-8",
        "<!DOCTYPE html><html><body><h1>Dịch vụ tạm thời gián đoạn</h1></body></html>");
  }

  /** This answer. */
  public static LgspFault answer(int status, String contentType, String body) {
    HttpReply reply = HttpReply.of(status, contentType, body);
    return new LgspFault("HTTP " + status + " " + contentType, call -> call.send(Answer.of(reply)));
  }

  void run(Call call) throws IOException {
    course.run(call);
  }

  /** A short description in English. */
  @Override
  public String toString() {
    return name;
  }
}
