package vn.hoso.internal.payment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.portal.payment.ConfirmOrder;
import vn.hoso.portal.payment.PaymentConfirmation;
import vn.hoso.portal.payment.PaymentReference;

/** The fields of a confirmation as texts: what is hashed is what is read. Immutable. */
final class ConfirmationFields {

  static final String MESSAGE = "Payment confirmation";
  static final String HASH = "MaXacThuc";
  static final String TYPE = "CONFIRM";

  private static final String CURRENCY = "VND";
  private static final String ADVICE =
      "Nothing of it was taken. Keep its body, and ask the operators of the payment platform.";
  private static final JsonMapper MAPPER = mapper();

  private final Map<String, String> texts;

  private ConfirmationFields(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Reads the fields, and refuses what would make two confirmations look like one to the hash.
   *
   * @throws MalformedMessageException if it is not JSON, or a field is not a text
   */
  static ConfirmationFields parse(byte[] body) {
    if (body.length > Limits.CONFIRMATION_BYTES) {
      throw malformed("it is longer than " + Limits.CONFIRMATION_BYTES + " bytes");
    }
    JsonNode json = json(body);
    if (!text(json, "LoaiBanTin").equals(TYPE)) {
      throw malformed("its LoaiBanTin is not " + TYPE);
    }
    Map<String, String> texts = new HashMap<>();
    for (String name : ConfirmOrder.TD.fields()) {
      texts.put(name, text(json, name));
    }
    texts.put(HASH, text(json, HASH));
    return new ConfirmationFields(texts);
  }

  /** The text of a field; empty if it is not there. */
  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  PaymentConfirmation confirmation() {
    PaymentConfirmation confirmation =
        new PaymentConfirmation(
            reference(),
            text("MaLoi"),
            amount(),
            text("MaTienTe"),
            text("MaGiaoDich"),
            text("MaNganHang"),
            PaymentTime.parse(text("ThoiGianGD"))
                .orElseThrow(() -> malformed("its ThoiGianGD is not yyyyMMddHHmmss")),
            text("ThongTinGiaoDich"));
    if (confirmation.resultCode().isBlank()) {
      throw malformed("it has no MaLoi");
    }
    boolean dong = confirmation.currency().equals(CURRENCY);
    if (confirmation.paid() ? !dong : !dong && !confirmation.currency().isEmpty()) {
      throw malformed("its MaTienTe is not " + CURRENCY);
    }
    return confirmation;
  }

  private PaymentReference reference() {
    try {
      return PaymentReference.of(text("MaThamChieu"));
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException(
          MESSAGE, 0, "its MaThamChieu is not letters and digits", ADVICE, e);
    }
  }

  private long amount() {
    String amount = text("SoTien");
    if (!amount.matches("\\d{1,15}")) {
      throw malformed("its SoTien is not whole đồng");
    }
    return Long.parseLong(amount);
  }

  private static JsonNode json(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      JsonNode json = MAPPER.readTree(text);
      if (!json.isObject()) {
        throw malformed("it is not a JSON object");
      }
      return json;
    } catch (CharacterCodingException e) {
      throw new MalformedMessageException(MESSAGE, 0, "it is not in UTF-8", ADVICE, e);
    } catch (JsonProcessingException e) {
      // Not a cause: its message quotes the confirmation.
      int line = Optional.ofNullable(e.getLocation()).map(place -> place.getLineNr()).orElse(0);
      throw new MalformedMessageException(MESSAGE, line, "it is not JSON", ADVICE, null);
    }
  }

  /** Numbers are hashed as they are written, which only whole ones are sure to survive. */
  private static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!(value.isTextual()
        || value.isIntegralNumber()
        || value.isNull()
        || value.isMissingNode())) {
      throw malformed("its " + name + " is neither a text nor a whole number");
    }
    String text = value.isNull() ? "" : value.asText();
    if (text.chars().anyMatch(c -> c == '|' || Character.isISOControl(c))) {
      throw malformed("its " + name + " has a | or a control character");
    }
    return text;
  }

  private static MalformedMessageException malformed(String problem) {
    return new MalformedMessageException(MESSAGE, 0, problem, ADVICE, null);
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(Limits.DEPTH).build());
    return mapper;
  }
}
