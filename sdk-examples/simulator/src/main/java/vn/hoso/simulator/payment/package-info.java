/**
 * The Payment Platform behind a security server's adapter, with its payment page, its confirmations
 * and its receipts. Start at {@link vn.hoso.simulator.payment.PaymentSimulator}.
 */
@NullMarked
package vn.hoso.simulator.payment;

import org.jspecify.annotations.NullMarked;
