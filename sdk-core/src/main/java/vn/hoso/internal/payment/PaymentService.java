package vn.hoso.internal.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.FailedCall;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.http.CxfHttp;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.Endpoint;
import vn.hoso.portal.payment.PaymentReference;
import vn.hoso.portal.payment.PaymentRequest;
import vn.hoso.portal.payment.PaymentStart;
import vn.hoso.portal.payment.PaymentStatus;
import vn.hoso.portal.payment.SignedFields;
import vn.hoso.transport.RequestOptions;

/** INIT, QUERY and GET_BILL. Thread-safe. */
public final class PaymentService implements AutoCloseable {

  private static final String INIT_IS_SAFE_TO_REPLACE =
      "query tells whether the platform has it. Nobody has the address of a page that it may have"
          + " made, so that the payment may be started again under another reference.";

  private final PaymentSettings settings;
  private final Environment environment;
  private final PaymentMessages messages;
  private final PaymentCalls calls;
  private final ReplyReader reader;
  private final CxfHttp http;
  private final Bills bills;

  public PaymentService(PaymentSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.messages = new PaymentMessages(settings);
    this.calls = new PaymentCalls(settings, environment);
    this.reader = new ReplyReader(environment.clock());
    this.http = new CxfHttp(settings.base(), settings.timeouts().connect(), Limits.REPLY_BYTES);
    this.bills = new Bills(settings, reader);
  }

  public PaymentStart start(PaymentRequest request, RequestOptions options) {
    Endpoint endpoint = settings.init();
    ObjectNode message = messages.init(request, now());
    Operation once = Operation.unrepeatable("INIT", endpoint.uri(), INIT_IS_SAFE_TO_REPLACE);
    return calls.call(
        once,
        options,
        (deadline, call) -> {
          Answer answer = post(endpoint, message, deadline, call);
          answer.requireAbout(request.reference());
          answer.requireHash(settings.initReply());
          return new PaymentStart(request.reference(), answer.paymentPage());
        });
  }

  public PaymentStatus query(PaymentReference reference, RequestOptions options) {
    Endpoint endpoint = settings.query();
    ObjectNode message = messages.about(reference, "QUERY", now());
    return calls.call(
        Operation.repeatable("QUERY", endpoint.uri()),
        options,
        (deadline, call) -> {
          Answer answer = post(endpoint, message, deadline, call);
          answer.requireAbout(reference);
          answer.requireHash(settings.queryReply());
          return new PaymentStatus(
              reference, answer.reply.field("TrangThaiGD"), answer.reply.text());
        });
  }

  public void bill(PaymentReference reference, Path target, RequestOptions options) {
    Endpoint endpoint = settings.bill();
    ObjectNode message = messages.about(reference, "GET_BILL", now());
    calls.call(
        Operation.repeatable("GET_BILL", endpoint.uri()),
        options,
        (deadline, call) -> {
          bills.fetch(endpoint, message, target, deadline, call);
          return target;
        });
  }

  @Override
  public void close() {
    http.close();
    bills.close();
  }

  private Instant now() {
    return environment.clock().instant();
  }

  private Answer post(Endpoint endpoint, ObjectNode message, Deadline deadline, FailedCall call)
      throws HttpFailure {
    HttpReply reply = http.post(endpoint.uri(), endpoint.headers(), message, deadline);
    return new Answer(reply, reader.read(reply, call), call);
  }

  /** A success, and what has to be true of it. */
  private final class Answer {

    private final HttpReply http;
    private final PaymentReply reply;
    private final FailedCall call;

    Answer(HttpReply http, PaymentReply reply, FailedCall call) {
      this.http = http;
      this.reply = reply;
      this.call = call;
    }

    void requireAbout(PaymentReference reference) {
      String about = reply.field("MaThamChieu");
      if (!about.isEmpty() && !about.equals(reference.value())) {
        throw reader.unreadable(http, call, "the reply is about another payment");
      }
    }

    void requireHash(@Nullable SignedFields order) {
      if (order == null) {
        return;
      }
      List<String> values = order.names().stream().map(reply::rawField).toList();
      boolean genuine =
          !reply.field("MaThamChieu").isEmpty()
              && values.stream().noneMatch(value -> value.contains("|"))
              && PaymentHash.isSame(
                  PaymentHash.of(values, settings.secret()), reply.field("MaXacThuc"));
      if (!genuine) {
        throw reader.unreadable(
            http,
            call,
            "the reply's MaXacThuc does not fit the secret and the order of "
                + String.join("|", order.names()));
      }
    }

    URI paymentPage() {
      return page(reply.field("UrlThanhToan"))
          .orElseThrow(
              () ->
                  reader.unreadable(
                      http, call, "the reply has no UrlThanhToan with http or https"));
    }

    private static Optional<URI> page(String url) {
      try {
        URI page = new URI(url);
        boolean usable =
            ("http".equalsIgnoreCase(page.getScheme())
                    || "https".equalsIgnoreCase(page.getScheme()))
                && page.getHost() != null
                && page.getRawUserInfo() == null;
        return usable ? Optional.of(page) : Optional.empty();
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
  }
}
