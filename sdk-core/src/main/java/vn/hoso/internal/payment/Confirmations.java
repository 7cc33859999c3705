package vn.hoso.internal.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.error.UnverifiedMessageException;
import vn.hoso.internal.portal.Wire;
import vn.hoso.portal.payment.PaymentConfirmation;

/** CONFIRM, both ways: reads those of the platform, and writes what is answered. Thread-safe. */
public final class Confirmations {

  private final PaymentSettings settings;
  private final Clock clock;

  public Confirmations(PaymentSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Reads a confirmation that is proven to be the platform's. */
  public PaymentConfirmation verified(byte[] body) {
    ConfirmationFields fields = ConfirmationFields.parse(body);
    verifyHash(fields);
    PaymentConfirmation confirmation = fields.confirmation();
    verifyPartner(fields);
    verifyTime(confirmation.time());
    return confirmation;
  }

  /** Reads a confirmation that anybody may have made. */
  public PaymentConfirmation unverified(byte[] body) {
    ConfirmationFields fields = ConfirmationFields.parse(body);
    PaymentConfirmation confirmation = fields.confirmation();
    verifyPartner(fields);
    return confirmation;
  }

  /** What the platform is answered. */
  public String answer(PaymentConfirmation confirmation, String code, String reason) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("MaLoi", code);
    fields.put("MoTaLoi", reason);
    fields.put("MaDoiTac", settings.partnerCode());
    fields.put("MaThamChieu", confirmation.reference().value());
    fields.put("ThoiGianGD", Wire.time(clock.instant()));
    List<String> hashed =
        settings.confirmAnswer().names().stream()
            .map(name -> fields.getOrDefault(name, ""))
            .toList();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    fields.forEach(answer::put);
    return answer.put("MaXacThuc", PaymentHash.of(hashed, settings.secret())).toString();
  }

  private void verifyHash(ConfirmationFields fields) {
    List<String> values = settings.confirmOrder().fields().stream().map(fields::text).toList();
    if (!PaymentHash.isSame(
        PaymentHash.of(values, settings.secret()), fields.text(ConfirmationFields.HASH))) {
      throw unverified(
          "its MaXacThuc does not fit its fields and the secret",
          "Do not believe it. If every confirmation is refused so, check partner code, secret and"
              + " confirmOrder.");
    }
  }

  private void verifyPartner(ConfirmationFields fields) {
    if (!fields.text("MaDoiTac").equals(settings.partnerCode())) {
      throw unverified(
          "it is for another partner", "Check the client's partnerCode, and what is sent here.");
    }
  }

  private void verifyTime(Instant time) {
    Duration tolerance = settings.confirmationAge();
    if (tolerance != null
        && Duration.between(time, clock.instant()).abs().compareTo(tolerance) > 0) {
      throw unverified(
          "its ThoiGianGD is more than " + tolerance + " from now",
          "It may be an old one that is sent again: ask with query. Check this machine's clock, or"
              + " raise confirmationTolerance.");
    }
  }

  private static UnverifiedMessageException unverified(String problem, String advice) {
    return new UnverifiedMessageException(ConfirmationFields.MESSAGE, problem, advice);
  }
}
