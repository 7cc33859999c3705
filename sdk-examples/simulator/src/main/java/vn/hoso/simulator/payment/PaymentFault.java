package vn.hoso.simulator.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;

/**
 * Something that goes wrong with one message. Immutable and thread-safe. Those that replace the
 * answer ({@link #httpStatus}, {@link #html}, {@link #refusal}, {@link #answer}) leave the platform
 * untouched, unless they are {@link #applied()}: then the message takes effect first. The others
 * say which it is.
 */
public final class PaymentFault {

  /** How a message runs. */
  @FunctionalInterface
  interface Course {
    void run(Call call) throws IOException;
  }

  private final String name;
  private final Course course;

  private PaymentFault(String name, Course course) {
    this.name = name;
    this.course = course;
  }

  /** The connection is reset when the message is known; it has no effect. */
  public static PaymentFault resetBeforeRead() {
    return new PaymentFault("reset before the message was read", Call::reset);
  }

  /** The message takes effect; then the connection is reset. */
  public static PaymentFault resetBeforeAnswer() {
    return new PaymentFault(
        "reset before the answer",
        call -> {
          Reply unused = call.reply();
          call.reset();
        });
  }

  /** The message takes effect at once; the answer comes late. */
  public static PaymentFault slow(Duration delay) {
    return new PaymentFault("answer after " + delay, call -> call.sendAfter(delay, call.reply()));
  }

  /** An empty answer with this HTTP status. */
  public static PaymentFault httpStatus(int status) {
    return new PaymentFault(
        "HTTP " + status, call -> call.send(Reply.of(status, "text/plain", "")));
  }

  /** An HTML page with this HTTP status. */
  public static PaymentFault html(int status) {
    String page = "<!DOCTYPE html><html><body><h1>Dịch vụ tạm thời gián đoạn</h1></body></html>";
    return new PaymentFault(
        "HTML with HTTP " + status,
        call -> call.send(Reply.of(status, "text/html;charset=UTF-8", page)));
  }

  /** HTTP 200 with this {@code MaLoi} and {@code MoTaLoi}. */
  public static PaymentFault refusal(String code, String description) {
    return new PaymentFault(
        "MaLoi " + code,
        call ->
            call.send(
                Reply.json(
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("MaLoi", code)
                        .put("MoTaLoi", description))));
  }

  /** HTTP 200 with this text, said to be JSON. */
  public static PaymentFault answer(String json) {
    return new PaymentFault(
        "another answer", call -> call.send(Reply.of(200, "application/json", json)));
  }

  /** The message takes effect; its answer comes as a string in the {@code message} of a shim. */
  public static PaymentFault wrappedInMessage() {
    return new PaymentFault(
        "wrapped in message",
        call -> {
          String answer = Call.text(call.reply());
          call.send(
              Reply.json(
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("error_code", "0")
                      .put("message", answer)));
        });
  }

  /** The message takes effect; its answer stops in the middle, well framed as HTTP. */
  public static PaymentFault truncated() {
    return new PaymentFault(
        "truncated",
        call -> {
          Reply reply = call.reply();
          String text = Call.text(reply);
          call.send(Reply.of(200, reply.contentType(), text.substring(0, text.length() / 2)));
        });
  }

  /** The same fault, but the message takes effect first. */
  public PaymentFault applied() {
    return new PaymentFault(
        name + ", applied",
        call -> {
          Reply unused = call.reply();
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
