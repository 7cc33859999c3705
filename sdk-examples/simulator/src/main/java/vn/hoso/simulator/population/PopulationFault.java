package vn.hoso.simulator.population;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import vn.hoso.simulator.internal.http.HttpReply;

/** Something that goes wrong with one call. Immutable and thread-safe. */
public final class PopulationFault {

  /** How a call runs. */
  @FunctionalInterface
  interface Course {
    void run(Call call) throws IOException;
  }

  private final String name;
  private final Course course;

  private PopulationFault(String name, Course course) {
    this.name = name;
    this.course = course;
  }

  /** The connection is reset when the headers have been read. */
  public static PopulationFault resetBeforeRead() {
    return new PopulationFault("reset before the request was read", Call::reset);
  }

  /** The database answers; then the connection is reset in the middle of the answer. */
  public static PopulationFault resetInAnswer() {
    return new PopulationFault("reset in the answer", call -> call.sendHalfAndReset(call.reply()));
  }

  /** The answer comes late. */
  public static PopulationFault slow(Duration delay) {
    return new PopulationFault(
        "answer after " + delay, call -> call.sendAfter(delay, call.reply()));
  }

  /** The answer stops in the middle, well framed as HTTP. */
  public static PopulationFault truncated() {
    return new PopulationFault(
        "truncated",
        call -> {
          HttpReply reply = call.reply();
          byte[] whole = reply.body();
          call.send(reply.withBody(Arrays.copyOf(whole, whole.length / 2)));
        });
  }

  /** HTTP 500 with a SOAP fault of this class, such as Client or Server. */
  public static PopulationFault soapFault(String code, String text) {
    return new PopulationFault("fault " + code, call -> call.send(ReplyXml.fault(500, code, text)));
  }

  /** An empty answer with this HTTP status. */
  public static PopulationFault httpStatus(int status) {
    return answer(status, "text/plain", "");
  }

  /** An HTML page with this HTTP status; 200 is not rare. */
  public static PopulationFault html(int status) {
    return answer(
        status,
        "text/html;charset=UTF-8",
        "<!DOCTYPE html><html><body><h1>Dịch vụ tạm thời gián đoạn</h1></body></html>");
  }

  /** This answer. */
  public static PopulationFault answer(int status, String contentType, String body) {
    HttpReply reply = HttpReply.of(status, contentType, body);
    return new PopulationFault("HTTP " + status + " " + contentType, call -> call.send(reply));
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
