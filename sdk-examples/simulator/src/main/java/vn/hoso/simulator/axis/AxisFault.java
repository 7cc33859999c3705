package vn.hoso.simulator.axis;

import java.io.IOException;
import java.time.Duration;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Something that goes wrong with one call. Immutable and thread-safe. Those that replace the answer
 * ({@link #httpStatus}, {@link #html}, {@link #fail}, {@link #otherJson}, {@link #answer}) leave
 * the axis untouched, unless they are {@link #applied()}: then the call takes effect first. The
 * others say which it is.
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
    return answer(status, "text/plain", "");
  }

  /** This answer. */
  public static AxisFault answer(int status, String contentType, String body) {
    HttpReply reply = HttpReply.of(status, contentType, body);
    return new AxisFault("HTTP " + status + " " + contentType, call -> call.send(Answer.of(reply)));
  }

  /** An HTML page with this HTTP status. */
  public static AxisFault html(int status) {
    return answer(
        status,
        "text/html;charset=UTF-8",
        "<!DOCTYPE html><html><body><h1>Dịch vụ tạm thời gián đoạn</h1></body></html>");
  }

  /** A refusal with this code and description, in the form of the door that was called. */
  public static AxisFault fail(String code, String description) {
    return new AxisFault("ErrorCode " + code, call -> call.send(call.failure(code, description)));
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

  /** JSON of another service, with HTTP 200: that of a gateway in front. */
  public static AxisFault otherJson() {
    return answer(
        200, Answers.JSON, "{\"fault\":{\"code\":900800,\"message\":\"Message throttled out\"}}");
  }

  /** The call takes effect; a list has each of its rows twice. */
  public static AxisFault duplicateRows() {
    return new AxisFault(
        "each row twice",
        call -> {
          Answer answer = call.answer();
          call.send(answer instanceof Listing listing ? listing.twice() : answer);
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
