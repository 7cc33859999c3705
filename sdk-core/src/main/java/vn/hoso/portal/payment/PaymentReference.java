package vn.hoso.portal.payment;

import java.time.Instant;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.internal.portal.Wire;

/**
 * The name under which partner and platform know one payment (mã tham chiếu, {@code MaThamChieu}):
 * chosen by the partner, never used twice, letters and digits of ASCII only. Anything else is
 * refused and not stripped, since two references could become one.
 *
 * @param value 1 to 100 letters and digits; how many the platform takes is not published
 */
public record PaymentReference(String value) {

  public PaymentReference {
    if (!value.matches("[A-Za-z0-9]{1,100}")) {
      throw new IllegalArgumentException(
          "Payment reference: expected 1 to 100 letters and digits of ASCII; make one of a dossier"
              + " number with PaymentReference.of(number, instant)");
    }
  }

  /**
   * Reads a reference.
   *
   * @throws IllegalArgumentException if it has anything but letters and digits
   */
  public static PaymentReference of(String value) {
    return new PaymentReference(value);
  }

  /**
   * Makes a reference for a payment of a dossier: its number without hyphens and dots, and the time
   * in Vietnam to the second, such as {@code H1799261124000120261124080000}. Two payments of one
   * dossier in the same second would get the same reference.
   */
  public static PaymentReference of(DossierNumber dossier, Instant time) {
    String number = dossier.toString().replaceAll("[^A-Za-z0-9]", "");
    return new PaymentReference(number + Wire.time(time));
  }

  @Override
  public String toString() {
    return value;
  }
}
