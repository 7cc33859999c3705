package vn.hoso.portal.payment;

import java.net.URI;

/**
 * A payment that the platform has taken up. Its text form does not show the page, since whoever has
 * its address may open it.
 *
 * @param reference as it was asked for
 * @param paymentPage where the payer is to be sent ({@code UrlThanhToan}), http or https
 */
public record PaymentStart(PaymentReference reference, URI paymentPage) {

  @Override
  public String toString() {
    return "PaymentStart[" + reference + "]";
  }
}
