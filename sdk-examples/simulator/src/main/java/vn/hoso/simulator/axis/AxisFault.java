package vn.hoso.simulator.axis;

import java.io.IOException;
import java.time.Duration;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Something that goes wrong with one call. Immutable and thread-safe. Those that replace the answer
 * ({@link #httpStatus}, {@link #html}, {@link #fail}) leave the axis untouched, unless they are
 * {@link #applied()}: then the call takes effect first. The others say which it is.
 */
public final class AxisFault {

  /** How a call runs. */
  @FunctionalInterface
  interface Course {
    void run(Call call) throws IOException;
  }

  private final String name;
  private final Course course;

  private AxisFault(String name, Course course) {
    this.name = name;
    this.course = course;
  }

  /** The connection is reset when the headers have been read; the call has no effect. */
  public static AxisFault resetBeforeRead() {
    return new AxisFault("reset before the request was read", Call::reset);
  }

  /** The call takes effect; then the connection is reset. */
  public static AxisFault resetBeforeAnswer() {
    return new AxisFault(
        "reset before the answer",
        call -> {
          Answer unused = call.answer();
          call.reset();
        });
  }

  /** The call takes effect at once; the answer comes late. */
  public static AxisFault slow(Duration delay) {
    return new AxisFault("answer after " + delay, call -> call.sendAfter(delay, call.answer()));
  }

  /** An empty answer with this HTTP status. */
  public static AxisFault httpStatus(int status) {
    return new AxisFault(
        "HTTP " + status, call -> call.send(Answer.of(HttpReply.of(status, "text/plain", ""))));
  }

  /** An HTML page with this HTTP status. */
  public static AxisFault html(int status) {
    String page = "<!DOCTYPE html><html><body><h1>Dịch vụ tạm thời gián đoạn</h1></body></html>";
    return new AxisFault(
        "HTML with HTTP " + status,
        call -> call.send(Answer.of(HttpReply.of(status, "text/html;charset=UTF-8", page))));
  }

  /** {@code status: FAIL} with this code and description. */
  public static AxisFault fail(String code, String description) {
    return new AxisFault(
        "ErrorCode " + code, call -> call.send(Answers.failure(code, description)));
  }

  /** The call takes effect; the JSON of the answer stops in the middle, well framed as HTTP. */
  public static AxisFault truncatedJson() {
    return new AxisFault(
        "truncated JSON",
        call -> {
          Answer unused = call.answer();
          call.send(
              Answer.of(
                  HttpReply.of(200, Answers.JSON, "{\"status\":\"OK\",\"ErrorCode\":\"0\",")));
        });
  }

  /** The same fault, but the call takes effect first. */
  public AxisFault applied() {
    return new AxisFault(
        name + ", applied",
        call -> {
          Answer unused = call.answer();
          course.run(call);
        });
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
