package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.dossier.Fee;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.error.UnverifiedMessageException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.Destination;
import vn.hoso.simulator.payment.PaymentSimulator;
import vn.hoso.transport.Secret;

/** What {@code docs/payment.md} shows. */
class PaymentGuideTest {

  /** An application's answer: its HTTP status and body. */
  private record Answer(int status, String body) {}

  private final Map<PaymentReference, Long> asked = new HashMap<>();
  private final Map<PaymentReference, PaymentConfirmation> paid = new HashMap<>();

  @TempDir Path folder;

  @Test
  void startConfirmAndFetch() throws Exception {
    try (PaymentSimulator simulator = PaymentSimulator.start()) {
      simulator.confirmTo(URI.create("http://127.0.0.1:1/")); // nobody answers; the body is kept
      PaymentPlatform payments = build(simulator.uri(), simulator.dstcode(), simulator.secret());
      DossierNumber dossier = DossierNumber.of("H17.99-261124-0001");

      PaymentStart start = start(payments, dossier, "203.0.113.77");
      asked.put(start.reference(), 8_000L);
      PaymentRig.press(start.paymentPage(), "thanh-toan");
      byte[] body = simulator.confirmations().get(0).body().getBytes(StandardCharsets.UTF_8);

      assertThat(onConfirmation(payments, body)).returns(200, Answer::status);
      assertThat(paid).containsOnlyKeys(start.reference());
      assertThat(onConfirmation(payments, new byte[0])).isEqualTo(new Answer(400, ""));
      fetch(payments, start.reference(), folder.resolve("bien-lai.pdf"));
      assertThat(folder.resolve("bien-lai.pdf")).isNotEmptyFile();
      payments.close();
    }
  }

  private static PaymentPlatform build(URI securityServer, String platform, String key) {
    PaymentPlatform payments =
        PaymentPlatform.builder()
            .securityServer(securityServer)
            .destination(Destination.of(platform))
            .paths(PaymentPaths.of("payment"))
            .partner("DOITAC01", Secret.of(key))
            .build();
    return payments;
  }

  private static PaymentStart start(
      PaymentPlatform payments, DossierNumber dossier, String payerIp) {
    PaymentReference reference = PaymentReference.of(dossier, Clock.systemUTC().instant());
    PaymentReceipt receipt =
        PaymentReceipt.builder()
            .procedure(ProcedureCode.of("1.004873"), "Thủ tục đăng ký khai sinh")
            .agency(AgencyCode.of("H17.99"), "UBND xã Hoà Vang")
            .dossier(dossier)
            .beneficiary(new BeneficiaryAccount("0071000123456", "VCB", "UBND xã Hoà Vang"))
            .fee(ReceiptFee.from(Fee.of("Lệ phí", 8_000).withCode("LP01")))
            .build();
    PaymentStart start =
        payments.start(
            PaymentRequest.of(reference, 8_000, "Lệ phí hồ sơ " + dossier, payerIp, receipt));
    return start;
  }

  private Answer onConfirmation(PaymentPlatform payments, byte[] body) {
    try {
      PaymentConfirmation confirmation = payments.confirmation(body);
      Long amount = asked.get(confirmation.reference());
      if (amount == null || amount != confirmation.amount()) {
        return new Answer(200, payments.rejected(confirmation, "Không khớp yêu cầu thanh toán"));
      }
      if (confirmation.paid()) {
        paid.putIfAbsent(confirmation.reference(), confirmation);
      }
      return new Answer(200, payments.accepted(confirmation));
    } catch (UnverifiedMessageException | MalformedMessageException e) {
      return new Answer(400, "");
    }
  }

  private static void fetch(PaymentPlatform payments, PaymentReference reference, Path receipt) {
    payments.bill(reference, receipt);
  }

  @Test
  void testOfAnApplication() {
    PaymentPlatform payments =
        build(URI.create("http://127.0.0.1:1/VXPAdapter"), "VN:COM:1:Payment", "test-key");
    PaymentReference reference = PaymentReference.of("HS1");
    asked.put(reference, 8_000L);

    TestConfirmations platform = TestConfirmations.of("DOITAC01", Secret.of("test-key"));
    String body = platform.paid(reference, 8_000, Clock.systemUTC().instant());
    Answer answer = onConfirmation(payments, body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.body()).contains("\"MaLoi\":\"00\"");
    payments.close();
  }

  @Test
  void guide_showsWhatRunsHere() throws IOException {
    Path test = Path.of("src/test/java/vn/hoso/portal/payment/PaymentGuideTest.java");
    String source = compact(Files.readString(test));
    List<String> snippets =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/payment.md")))
            .results()
            .map((MatchResult match) -> compact(match.group(1)))
            .toList();

    assertThat(snippets).hasSize(5).allMatch(source::contains);
  }

  private static String compact(String code) {
    return code.replaceAll("\\s+", "");
  }
}
