/**
 * The Payment Platform of the National Public Service Portal (nền tảng thanh toán trực tuyến):
 * start a payment, learn that it was paid, ask what became of it, fetch its receipt. Start at
 * {@link vn.hoso.portal.payment.PaymentPlatform}.
 *
 * <p>The older interfaces of KeyPay and PayGov are not offered.
 */
@NullMarked
package vn.hoso.portal.payment;

import org.jspecify.annotations.NullMarked;
