package vn.hoso.portal.payment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.hoso.error.HosoException;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.UnverifiedMessageException;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.payment.Confirmations;
import vn.hoso.internal.payment.PaymentService;
import vn.hoso.internal.payment.PaymentSettings;
import vn.hoso.transport.RequestOptions;

/**
 * The Payment Platform of the National Public Service Portal (nền tảng thanh toán trực tuyến).
 *
 * <pre>{@code
 * PaymentPlatform payments = PaymentPlatform.builder()
 *     .securityServer(URI.create("http://10.0.0.5:8080/VXPAdapter"))
 *     .destination(Destination.of("VN:COM:0100000001:PaymentPlatform"))
 *     .paths(PaymentPaths.of("payment"))
 *     .partner("DOITAC01", Secret.of(key))
 *     .build();
 * URI page = payments.start(request).paymentPage();
 * }</pre>
 *
 * <p>A payment is started here, made by the citizen on the platform's page, and confirmed by the
 * platform to an address of the application, which hands the body to {@link #confirmation(byte[])}.
 *
 * <p>Immutable and thread-safe; make one and share it. Close it to release its threads and its
 * connections. Besides the exceptions named at the methods, a disk that fails is an {@link
 * java.io.UncheckedIOException}.
 */
public final class PaymentPlatform implements AutoCloseable {

  private static final String ACCEPTED = "00";
  private static final String REJECTED = "99";

  private final PaymentService service;
  private final Confirmations confirmations;

  PaymentPlatform(PaymentSettings settings, Environment environment) {
    this.service = new PaymentService(settings, environment);
    this.confirmations = new Confirmations(settings, environment.clock());
  }

  public static PaymentPlatformBuilder builder() {
    return new PaymentPlatformBuilder();
  }

  /** As {@link #start(PaymentRequest, RequestOptions)}, with the client's own limits. */
  public PaymentStart start(PaymentRequest request) {
    return start(request, RequestOptions.defaults());
  }

  /**
   * Starts a payment ({@code INIT}); no money moves yet. Sent again only while it cannot have
   * arrived: what the platform does with a reference that it has is not published.
   *
   * @return where to send the payer
   * @throws OutcomeUnknownException if it was sent and no clear answer came. Nobody has the address
   *     of the page then, so that the payment may be started again under another reference
   * @throws HosoException if nothing could be sent, or the platform refused
   */
  public PaymentStart start(PaymentRequest request, RequestOptions options) {
    return service.start(request, options);
  }

  /** As {@link #query(PaymentReference, RequestOptions)}, with the client's own limits. */
  public PaymentStatus query(PaymentReference reference) {
    return query(reference, RequestOptions.defaults());
  }

  /**
   * Asks what became of a payment ({@code QUERY}). Tried again when no readable answer came.
   *
   * @throws HosoException if the platform did not answer, or refused
   */
  public PaymentStatus query(PaymentReference reference, RequestOptions options) {
    return service.query(reference, options);
  }

  /** As {@link #bill(PaymentReference, Path, RequestOptions)}, with the client's own limits. */
  public void bill(PaymentReference reference, Path target) {
    bill(reference, target, RequestOptions.defaults());
  }

  /**
   * Fetches the receipt of a payment (biên lai, {@code GET_BILL}) into a file: a PDF of up to 750
   * MiB, in memory that does not depend on its size. The file is there when it is complete, and
   * replaces one of that name. Tried again when no readable answer came. If the platform gives an
   * address instead of a PDF, it is fetched there, but from this client's own host: the address is
   * one of a security server.
   *
   * @throws HosoException if the platform did not answer, or refused
   */
  public void bill(PaymentReference reference, Path target, RequestOptions options) {
    service.bill(reference, target, options);
  }

  /**
   * Verifies a confirmation of the platform ({@code CONFIRM}), then reads it. Verified are its
   * {@code MaXacThuc}, that it is for this partner, and its time if the client has a tolerance.
   *
   * <p>Before anything is done about it, compare reference and amount with what was asked for, and
   * look whether it came before. Then answer with {@link #accepted} or {@link #rejected}.
   *
   * @param body of the request, as it came
   * @throws UnverifiedMessageException if it is not proven to be the platform's; answer HTTP 400
   *     without a body
   * @throws MalformedMessageException if it is not a confirmation; answer HTTP 400 without a body
   */
  public PaymentConfirmation confirmation(byte[] body) {
    return confirmations.verified(body);
  }

  /** As {@link #confirmation(byte[])}, for a body that was read as UTF-8. */
  public PaymentConfirmation confirmation(String body) {
    return confirmation(body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a confirmation without looking at its {@code MaXacThuc} and its time: anybody may have
   * made it. For support, of confirmations that were kept; never for what comes in.
   *
   * @throws UnverifiedMessageException if it is for another partner
   * @throws MalformedMessageException if it is not a confirmation
   */
  public PaymentConfirmation confirmationWithoutVerification(byte[] body) {
    return confirmations.unverified(body);
  }

  /** What to answer a confirmation that was dealt with, or was dealt with before: JSON. */
  public String accepted(PaymentConfirmation confirmation) {
    return confirmations.answer(confirmation, ACCEPTED, "Thành công");
  }

  /**
   * What to answer a confirmation that was verified and does not fit, such as one of an amount that
   * was not asked for: JSON. The platform may send it again.
   *
   * @param reason for the platform's operators, in Vietnamese: not blank, no {@code |} and no line
   *     end
   */
  public String rejected(PaymentConfirmation confirmation, String reason) {
    Texts.requireHashable("reason", reason);
    return confirmations.answer(confirmation, REJECTED, reason);
  }

  /** Calls under way fail, and so does every later one. Confirmations can still be read. */
  @Override
  public void close() {
    service.close();
  }
}
