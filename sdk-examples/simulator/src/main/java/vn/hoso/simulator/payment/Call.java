package vn.hoso.simulator.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.HttpExchange;

/**
 * One message of the partner on its way through the simulator. What is done is in the log before
 * the client can see it. Used by one thread.
 */
final class Call {

  private static final Pattern TYPE = Pattern.compile("\"LoaiBanTin\"\\s*:\\s*\"(\\w+)\"");
  private static final String JSON = "(?i)application/json(\\s*;\\s*charset=utf-8)?";

  private final PaymentRuntime runtime;
  private final HttpExchange exchange;
  private final Optional<PaymentService> service;
  private Optional<PaymentFault> fault = Optional.empty();
  private String body = "";
  private @Nullable Reply reply;

  Call(PaymentRuntime runtime, HttpExchange exchange) throws IOException {
    this.runtime = runtime;
    this.exchange = exchange;
    Matcher type = TYPE.matcher(new String(exchange.peek(), StandardCharsets.UTF_8));
    this.service = type.find() ? PaymentService.ofType(type.group(1)) : Optional.empty();
  }

  void run() throws IOException {
    fault = service.flatMap(known -> runtime.faults().on(known).draw());
    if (fault.isPresent()) {
      fault.get().run(this);
    } else {
      send(reply());
    }
  }

  /** Reads the message and lets it take effect; the second time only returns the same answer. */
  Reply reply() throws IOException {
    Reply known = reply;
    if (known == null) {
      known = answered(exchange.body());
      reply = known;
    }
    return known;
  }

  void send(Reply answer) throws IOException {
    record(answer.status());
    answer.send(exchange);
  }

  void sendAfter(Duration delay, Reply answer) throws IOException {
    record(answer.status());
    runtime.pause(delay);
    answer.send(exchange);
  }

  void reset() throws IOException {
    record(0);
    exchange.reset();
  }

  /** For a small answer. */
  static String text(Reply answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    answer.body().write(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Reply answered(byte[] message) {
    body = new String(message, StandardCharsets.UTF_8);
    Platform platform = runtime.platform();
    try {
      boolean here =
          exchange.head().method().equals("POST")
              && Address.path(exchange.head()).equals(Address.PATH)
              && exchange.head().header("Content-Type").orElse("").matches(JSON);
      if (!here || service.isEmpty()) {
        throw new Refusal("Không có dịch vụ này");
      }
      Message parsed = Message.parse(message);
      return switch (service.get()) {
        case INIT -> Reply.json(platform.init(parsed, runtime.pages()));
        case QUERY -> Reply.json(platform.query(parsed));
        case GET_BILL -> bill(platform.bill(parsed));
      };
    } catch (Refusal e) {
      return Reply.json(platform.refused(e));
    }
  }

  private Reply bill(StoredPayment payment) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("MaLoi", "00")
            .put("MoTaLoi", "Thành công")
            .put("MaThamChieu", payment.reference());
    return switch (runtime.billForm()) {
      case PDF -> Reply.pdf(runtime.bill(payment));
      case BASE64 -> Reply.base64(json, runtime.bill(payment));
      case ADDRESS -> Reply.json(json.put("UrlBienLai", runtime.billAddress(payment)));
    };
  }

  private void record(int status) {
    runtime.record(new RecordedMessage(service, exchange.head().target(), body, status, fault));
  }
}
