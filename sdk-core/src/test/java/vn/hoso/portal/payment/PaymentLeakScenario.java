package vn.hoso.portal.payment;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.HosoException;
import vn.hoso.portal.Destination;
import vn.hoso.simulator.payment.BillForm;
import vn.hoso.simulator.payment.PaymentFault;
import vn.hoso.simulator.payment.PaymentService;
import vn.hoso.simulator.payment.PaymentSimulator;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/**
 * A program that pays with success and with every kind of failure, and logs everything that an
 * application could log of it, all loggers wide open. Writes what must not be seen into the file
 * that is its argument.
 */
public final class PaymentLeakScenario {

  static final String FAILED = "FAILED AS EXPECTED";

  private static final Logger LOG = LoggerFactory.getLogger(PaymentLeakScenario.class);
  private static final String ECHO =
      "%s, số %s, địa chỉ %s, %s không hợp lệ"
          .formatted(
              PaymentSamples.NAME, PaymentSamples.ID, PaymentSamples.STREET, PaymentSamples.IP);

  private final PaymentSimulator platform = PaymentSimulator.start();
  private final Path folder;

  private PaymentLeakScenario(Path folder) {
    this.folder = folder;
  }

  /** The argument: where the file with the secrets shall be. */
  public static void main(String[] args) throws IOException {
    ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
        .setLevel(Level.TRACE);
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    root.setLevel(java.util.logging.Level.ALL);
    Arrays.stream(root.getHandlers())
        .forEach(handler -> handler.setLevel(java.util.logging.Level.ALL));

    Path secrets = Path.of(args[0]);
    PaymentLeakScenario scenario = new PaymentLeakScenario(secrets.resolveSibling("."));
    List<String> hidden = scenario.run();
    Files.write(secrets, hidden, StandardCharsets.UTF_8);
    scenario.platform.close();
  }

  private List<String> run() throws IOException {
    String token;
    try (PaymentPlatform client = client()) {
      LOG.info("{} {} {}", client, PaymentSamples.request(), PaymentSamples.receipt());
      LOG.info("{} {}", PaymentSamples.fine(), PaymentSamples.confirmation());
      LOG.info("{}", Payer.of(PaymentSamples.NAME, PaymentSamples.ID, PaymentSamples.STREET, ""));
      failures(client);
      platform.confirmTo(URI.create("http://127.0.0.1:1/"));
      PaymentStart start = client.start(PaymentSamples.request());
      token = platform.payment(start.reference().value()).orElseThrow().token();
      LOG.info("{} {}", start, client.query(start.reference()));
      platform.pay(start.reference().value());
      for (BillForm form : BillForm.values()) {
        platform.handOutBillsAs(form);
        client.bill(start.reference(), folder.resolve("bien-lai.pdf"));
      }
      confirmations(client);
    }
    return List.of(
        platform.secret(),
        PaymentSamples.NAME,
        "Phượng",
        "Quỳnh",
        PaymentSamples.ID,
        PaymentSamples.STREET,
        "Đông Yên",
        PaymentSamples.IP,
        PaymentSamples.DESCRIPTION,
        "INIT|1.0.6|",
        "CONFIRM|00|",
        "MaXacThuc\":",
        token);
  }

  private void failures(PaymentPlatform client) {
    List<PaymentFault> faults =
        List.of(
            PaymentFault.resetBeforeRead(),
            PaymentFault.httpStatus(403),
            PaymentFault.httpStatus(500),
            PaymentFault.html(200),
            PaymentFault.refusal("01", ECHO),
            PaymentFault.answer("{\"MaLoi\":\"00\",\"UrlThanhToan\":\"ftp://" + PaymentSamples.ID),
            PaymentFault.answer(
                "{\"MaLoi\":\"00\",\"UrlBienLai\":\"" + PaymentSamples.STREET + "\"}"));
    for (PaymentFault fault : faults) {
      for (PaymentService service : PaymentService.values()) {
        platform.faults().on(service).untilCleared(fault);
      }
      attempt(fault + " on start", () -> client.start(PaymentSamples.request()));
      attempt(
          fault + " on bill",
          () -> client.bill(PaymentSamples.REFERENCE, folder.resolve("khong-co.pdf")));
    }
    RequestOptions hurried = RequestOptions.defaults().withAttemptTimeout(Duration.ofMillis(100));
    platform
        .faults()
        .on(PaymentService.INIT)
        .untilCleared(PaymentFault.slow(Duration.ofSeconds(30)));
    PaymentRequest other =
        PaymentRequest.of(
            PaymentReference.of("HS2"),
            PaymentSamples.AMOUNT,
            PaymentSamples.DESCRIPTION,
            PaymentSamples.IP,
            PaymentSamples.receipt());
    attempt("slow start", () -> client.start(other, hurried));
    for (PaymentService service : PaymentService.values()) {
      platform.faults().on(service).clear();
    }
  }

  private void confirmations(PaymentPlatform client) {
    String body = platform.confirmations().get(0).body();
    PaymentConfirmation genuine = client.confirmation(body);
    LOG.info("{}", genuine);
    String unused = client.accepted(genuine) + client.rejected(genuine, "Sai số tiền");
    attempt("forged", () -> client.confirmation(body.replace("150000", "150001")));
    attempt("cut", () -> client.confirmation(body.substring(0, body.length() - 9)));
    attempt("bar", () -> client.confirmation(body.replace("Lệ phí", "Lệ|phí")));
    attempt("address", () -> client.confirmation(body.replace("GD0000000001", ECHO)));
  }

  private static void attempt(String what, Runnable call) {
    try {
      call.run();
      throw new IllegalStateException(what + " succeeded");
    } catch (HosoException e) {
      LOG.info(FAILED + ": {}: {}", what, e.toString(), e);
    }
  }

  private PaymentPlatform client() {
    return PaymentPlatform.builder()
        .securityServer(platform.uri())
        .destination(Destination.of(platform.dstcode()))
        .paths(PaymentPaths.of(platform.path()))
        .partner(platform.partnerCode(), Secret.of(platform.secret()))
        .retry(
            RetryPolicy.defaults()
                .withAttempts(2)
                .withPauses(Duration.ofMillis(1), Duration.ofMillis(2)))
        .listener(event -> LOG.info("{}", event))
        .build();
  }
}
