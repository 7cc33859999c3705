package vn.hoso.portal.payment;

import java.time.Instant;
import vn.hoso.internal.payment.ConfirmationWriter;
import vn.hoso.transport.Secret;

/**
 * Makes confirmations as the platform would send them, for the tests of applications. Whoever has
 * the secret of a partner can make them: give a test a secret of its own. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * String body = TestConfirmations.of("DOITAC01", Secret.of("test-secret"))
 *     .paid(reference, 150_000, clock.instant());
 * }</pre>
 */
public final class TestConfirmations {

  private final String partnerCode;
  private final Secret secret;
  private final ConfirmOrder order;

  private TestConfirmations(String partnerCode, Secret secret, ConfirmOrder order) {
    this.partnerCode = partnerCode;
    this.secret = secret;
    this.order = order;
  }

  /** Confirmations for a partner, hashed in the order {@link ConfirmOrder#TD}. */
  public static TestConfirmations of(String partnerCode, Secret secret) {
    return new TestConfirmations(partnerCode, secret, ConfirmOrder.TD);
  }

  /** The same, hashed in another order. */
  public TestConfirmations in(ConfirmOrder order) {
    return new TestConfirmations(partnerCode, secret, order);
  }

  /** The confirmation of a payment that was made. */
  public String paid(PaymentReference reference, long amount, Instant time) {
    return signed(
        new PaymentConfirmation(
            reference, "00", amount, "VND", "GD0000000001", "VCB", time, "Thanh toan le phi"));
  }

  /**
   * The confirmation of a payment that was not made.
   *
   * @param resultCode anything but 00
   */
  public String failed(PaymentReference reference, long amount, String resultCode, Instant time) {
    if (resultCode.equals("00")) {
      throw new IllegalArgumentException("resultCode is 00, which means paid: give another");
    }
    return signed(
        new PaymentConfirmation(
            reference, resultCode, amount, "VND", "", "", time, "Thanh toan le phi"));
  }

  /** Any confirmation: the body of the platform's request, JSON to be sent in UTF-8. */
  public String signed(PaymentConfirmation confirmation) {
    return ConfirmationWriter.write(confirmation, partnerCode, secret, order);
  }
}
