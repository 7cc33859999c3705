package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.portal.payment.PaymentSamples.DESCRIPTION;
import static vn.hoso.portal.payment.PaymentSamples.DOSSIER;
import static vn.hoso.portal.payment.PaymentSamples.IP;
import static vn.hoso.portal.payment.PaymentSamples.NOW;
import static vn.hoso.portal.payment.PaymentSamples.REFERENCE;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.Destination;
import vn.hoso.transport.Secret;

/** What values and builders refuse, and what they do not show. */
class PaymentValuesTest {

  private static final URI SERVER = URI.create("http://10.0.0.5:8080/VXPAdapter");

  @Test
  void reference_ofADossier_hasItsNumberAndTheTimeInVietnam() {
    assertThat(PaymentReference.of(DOSSIER, NOW).value())
        .isEqualTo("H1799261124000120261124200500");
    assertThat(PaymentReference.of(DossierNumber.of("000.00.19.H47-260105-0001"), NOW).value())
        .isEqualTo("0000019H47260105000120261124200500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "H17.99", "a b", "a_b", "Đ1", "a|b", "a\n"})
  void reference_otherCharacters_areRefusedAndNotStripped(String text) {
    assertThatThrownBy(() -> PaymentReference.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Payment reference: expected 1 to 100 letters and digits of ASCII; make one of a"
                + " dossier number with PaymentReference.of(number, instant)");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void request_nothingToPay_isRefused(long amount) {
    assertThatThrownBy(
            () -> PaymentRequest.of(REFERENCE, amount, DESCRIPTION, IP, PaymentSamples.receipt()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("PaymentRequest.amount is " + amount + " đồng: give 1 or more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a\nb", "a\u0000", "|"})
  void request_descriptionThatWouldShiftTheHash_isRefused(String description) {
    assertThatThrownBy(
            () -> PaymentRequest.of(REFERENCE, 1, description, IP, PaymentSamples.receipt()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PaymentRequest.description has a | or a control character: take it out, the platform"
                + " hashes fields between bars");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.1, 10.0.0.2", "10.0.0.1|x", "fe80::1%eth0"})
  void request_addressThatIsNone_isRefused(String ip) {
    assertThatThrownBy(
            () -> PaymentRequest.of(REFERENCE, 1, DESCRIPTION, ip, PaymentSamples.receipt()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("PaymentRequest.payerIp: expected an IPv4 or IPv6 address");
  }

  @Test
  void receipt_procedureNameTooLong_isRefusedAndNotCut() {
    ProcedureCode code = ProcedureCode.of("1.004873");
    PaymentReceipt.Builder builder = PaymentReceipt.builder();

    assertThat(builder.procedure(code, "đ".repeat(250)).build().procedureName()).hasSize(250);
    assertThatThrownBy(() -> builder.procedure(code, "đ".repeat(251)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PaymentReceipt.procedureName has 251 characters: give a short name of at most 250");
  }

  @Test
  void parts_blankOrNegative_areRefused() {
    assertThatThrownBy(() -> new ReceiptFee("", "", "Phí", -1))
        .hasMessage("ReceiptFee.amount is -1 đồng: give 0 or more");
    assertThatThrownBy(() -> new ReceiptItem(" ", 1)).hasMessageContaining("content is blank");
    assertThatThrownBy(() -> Payer.of(" ", "", "", "")).hasMessageContaining("name is blank");
    assertThatThrownBy(() -> new BeneficiaryAccount("", "", ""))
        .hasMessageContaining("number is blank");
    assertThatThrownBy(() -> ReceiptKind.of("")).hasMessageContaining("code is blank");
    assertThatThrownBy(() -> SignedFields.of("MaLoi", "MaLoi"))
        .hasMessageStartingWith("SignedFields are [MaLoi, MaLoi]: give names of fields, each once");
    assertThatThrownBy(() -> PaymentPaths.of("/payment"))
        .hasMessageStartingWith("init is \"/payment\": give a path without slashes");
  }

  @Test
  void builder_missing_namesWhatAndHow() {
    assertThatThrownBy(() -> PaymentPlatform.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "PaymentPlatform: securityServer or endpoint is missing; set it, such as"
                + " securityServer(URI.create(\"http://10.0.0.5:8080/VXPAdapter\"))");
    assertThatThrownBy(() -> PaymentPlatform.builder().securityServer(SERVER).build())
        .hasMessage(
            "PaymentPlatform: paths is missing; set it, such as paths(PaymentPaths.of(\"payment\"))");
    assertThatThrownBy(
            () ->
                PaymentPlatform.builder()
                    .securityServer(SERVER)
                    .paths(PaymentPaths.of("payment"))
                    .build())
        .hasMessageStartingWith("PaymentPlatform: destination is missing");
    assertThatThrownBy(() -> PaymentPlatform.builder().endpoint(SERVER).build())
        .hasMessage(
            "PaymentPlatform: partner is missing; set it, such as partner(code, Secret.of(key))");
  }

  @Test
  void builder_inconsistent_namesBoth() {
    assertThatThrownBy(
            () -> PaymentPlatform.builder().securityServer(SERVER).endpoint(SERVER).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("PaymentPlatform: securityServer and endpoint are both set");
    assertThatThrownBy(
            () ->
                PaymentPlatform.builder()
                    .endpoint(SERVER)
                    .destination(Destination.portal())
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("PaymentPlatform: endpoint and destination are both set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://h/", "http://h/?a=b", "http://u:p@h/", "http://h/#f", "/x"})
  void builder_addressThatIsNone_isRefused(String address) {
    assertThatThrownBy(() -> usable().endpoint(URI.create(address)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("endpoint: give an address with http or https");
  }

  @Test
  void builder_valuesThatWouldShiftTheHash_areRefused() {
    assertThatThrownBy(() -> usable().partner("A|B", Secret.of("x")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("partnerCode: expected the code that the platform gave");
    assertThatThrownBy(() -> usable().version("1|0").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version: expected one such as 1.0.6");
    assertThatThrownBy(() -> usable().confirmAnswer(SignedFields.of("SoTien")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("confirmAnswer is [SoTien]: the answer to a confirmation has only");
    assertThatThrownBy(() -> usable().confirmationTolerance(Duration.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confirmationTolerance is PT0S: give a duration above zero");
  }

  @Test
  void testConfirmations_failedWithTheCodeOfSuccess_isRefused() {
    TestConfirmations platform = TestConfirmations.of("DOITAC01", Secret.of("x"));

    assertThatThrownBy(() -> platform.failed(REFERENCE, 1, "00", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("resultCode is 00, which means paid: give another");
  }

  private static PaymentPlatformBuilder usable() {
    return PaymentPlatform.builder().endpoint(SERVER).partner("DOITAC01", Secret.of("x"));
  }
}
