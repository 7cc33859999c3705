package vn.hoso.simulator.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Something that goes wrong with one call. Immutable and thread-safe. Those that replace the answer
 * leave the service untouched.
 */
public final class RemoteFault {

  /** How a call runs. */
  @FunctionalInterface
  interface Course {
    void run(Call call) throws IOException;
  }

  private final String name;
  private final Course course;

  private RemoteFault(String name, Course course) {
    this.name = name;
    this.course = course;
  }

  /** The connection is reset when the headers have been read. */
  public static RemoteFault resetBeforeRead() {
    return new RemoteFault("reset before the request was read", Call::reset);
  }

  /**
   * The service does what it is asked; then the connection is reset in the middle of the answer.
   */
  public static RemoteFault resetInAnswer() {
    return new RemoteFault("reset in the answer", call -> call.sendHalfAndReset(call.reply()));
  }

  /** The service does what it is asked; the answer comes late. */
  public static RemoteFault slow(Duration delay) {
    return new RemoteFault("answer after " + delay, call -> call.sendAfter(delay, call.reply()));
  }

  /** The answer stops in the middle, well framed as HTTP. */
  public static RemoteFault truncated() {
    return new RemoteFault(
        "truncated",
        call -> {
          HttpReply reply = call.reply();
          byte[] whole = reply.body();
          call.send(reply.withBody(Arrays.copyOf(whole, whole.length / 2)));
        });
  }

  /** An empty answer with this HTTP status. */
  public static RemoteFault httpStatus(int status) {
    return answer(status, "text/plain", "");
  }

  /** An HTML page with this HTTP status; 200 is not rare. */
  public static RemoteFault html(int status) {
    return answer(
        status,
        "text/html;charset=UTF-8",
        "<!DOCTYPE html><html><body><h1>Dịch vụ tạm thời gián đoạn</h1></body></html>");
  }

  /** This JSON with this HTTP status. */
  public static RemoteFault json(int status, String body) {
    return answer(status, "application/json", body);
  }

  /**
   * HTTP 400 with a message that repeats the request, its secrets too, as services were seen to.
   */
  public static RemoteFault repeating() {
    return new RemoteFault("HTTP 400 that repeats the request", call -> call.send(call.repeated()));
  }

  private static RemoteFault answer(int status, String contentType, String body) {
    HttpReply reply = HttpReply.of(status, contentType, body);
    return new RemoteFault("HTTP " + status + " " + contentType, call -> call.send(reply));
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
