package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.error.HosoException;
import vn.hoso.transport.Secret;

class ConfirmationProperties {

  private static final Secret SECRET = Secret.of("khoa|bi-mật");
  private static final PaymentPlatform CLIENT =
      PaymentPlatform.builder()
          .endpoint(URI.create("http://127.0.0.1:1/payment"))
          .partner("DOITAC01", SECRET)
          .build();
  private static final TestConfirmations PLATFORM = TestConfirmations.of("DOITAC01", SECRET);

  @Property(tries = 300)
  void confirmation_whatThePlatformMeans_isWhatIsRead(
      @ForAll("confirmations") PaymentConfirmation confirmation) {
    assertThat(CLIENT.confirmation(PLATFORM.signed(confirmation))).isEqualTo(confirmation);
  }

  /** No text may be moved from the end of a field to the beginning of the next, or the reverse. */
  @Property(tries = 300)
  void confirmation_textMovedBetweenFields_isNotBelieved(
      @ForAll("confirmations") PaymentConfirmation confirmation, @ForAll("moves") int move)
      throws JsonProcessingException {
    ObjectNode json = json(PLATFORM.signed(confirmation));
    String left = ConfirmOrder.TD.fields().get(move);
    String right = ConfirmOrder.TD.fields().get(move + 1);
    String joined = json.get(left).textValue() + "|" + json.get(right).textValue();
    for (int cut = 0; cut <= joined.length(); cut++) {
      json.put(left, joined.substring(0, cut));
      json.put(right, joined.substring(cut));
      assertThatThrownBy(() -> CLIENT.confirmation(json.toString()))
          .isInstanceOf(HosoException.class);
    }
  }

  @Property(tries = 300)
  void confirmation_aByteFlipped_isNotBelievedAsAnother(
      @ForAll("confirmations") PaymentConfirmation confirmation, @ForAll int place) {
    byte[] body = PLATFORM.signed(confirmation).getBytes(StandardCharsets.UTF_8);
    int at = Math.floorMod(place, body.length);
    body[at] ^= 0x01;
    try {
      assertThat(CLIENT.confirmation(body)).isEqualTo(confirmation);
    } catch (HosoException expected) {
      assertThat(expected).hasMessageStartingWith("Payment confirmation");
    }
  }

  @Property(tries = 500)
  void confirmation_anyBytes_areRefusedInWords(@ForAll byte[] body) {
    ConfirmationFuzzTarget.fuzzerTestOneInput(body);
  }

  @Property(tries = 500)
  void confirmation_anyFields_areRefusedInWords(
      @ForAll("texts") String reference,
      @ForAll("texts") String amount,
      @ForAll("texts") String at) {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    json.put("LoaiBanTin", "CONFIRM").put("MaLoi", "00").put("MaDoiTac", "DOITAC01");
    json.put("MaThamChieu", reference).put("SoTien", amount).put("ThoiGianGD", at);
    ConfirmationFuzzTarget.fuzzerTestOneInput(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void reference_anyText_isTakenAsItIsOrRefused(@ForAll String text) {
    boolean letters = text.matches("[A-Za-z0-9]{1,100}");
    Assume.that(text.length() <= 100);
    if (letters) {
      assertThat(PaymentReference.of(text).value()).isEqualTo(text);
    } else {
      assertThatThrownBy(() -> PaymentReference.of(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Payment reference: expected 1 to 100 letters and digits");
    }
  }

  @Provide
  Arbitrary<PaymentConfirmation> confirmations() {
    Arbitrary<String> codes =
        Arbitraries.strings().withCharRange('A', 'Z').withCharRange('0', '9').ofMaxLength(12);
    return Combinators.combine(
            codes.filter(code -> !code.isEmpty()),
            Arbitraries.of("00", "24", "99"),
            Arbitraries.longs().between(0, 999_999_999_999L),
            codes,
            codes,
            Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L),
            texts())
        .as(
            (reference, result, amount, transaction, bank, second, description) ->
                new PaymentConfirmation(
                    PaymentReference.of(reference),
                    result,
                    amount,
                    "VND",
                    transaction,
                    bank,
                    Instant.ofEpochSecond(second),
                    description));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ ABCxyz0123456789.,-/\"\\")
        .ofMaxLength(60);
  }

  @Provide
  Arbitrary<Integer> moves() {
    return Arbitraries.integers().between(0, ConfirmOrder.TD.fields().size() - 2);
  }

  private static ObjectNode json(String text) throws JsonProcessingException {
    return (ObjectNode) JsonMapper.builder().build().readTree(text);
  }
}
