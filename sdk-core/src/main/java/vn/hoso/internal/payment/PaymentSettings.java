package vn.hoso.internal.payment;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.portal.Endpoint;
import vn.hoso.portal.payment.ConfirmOrder;
import vn.hoso.portal.payment.SignedFields;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;
import vn.hoso.transport.Timeouts;

/**
 * What a client of the platform was built with.
 *
 * @param base whose host is ours: that of the security server, or of the endpoint
 * @param initReply null if the MaXacThuc of these replies is not verified
 * @param queryReply null if the MaXacThuc of these replies is not verified
 * @param confirmationAge null if a confirmation may be of any time
 * @param temporaryDirectory null for the JVM's own
 */
public record PaymentSettings(
    URI base,
    Endpoint init,
    Endpoint query,
    Endpoint bill,
    String partnerCode,
    Secret secret,
    String version,
    ConfirmOrder confirmOrder,
    SignedFields confirmAnswer,
    @Nullable SignedFields initReply,
    @Nullable SignedFields queryReply,
    @Nullable Duration confirmationAge,
    @Nullable Path temporaryDirectory,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {

  private static final List<String> ANSWER =
      List.of("MaLoi", "MoTaLoi", "MaDoiTac", "MaThamChieu", "ThoiGianGD");

  public PaymentSettings {
    if (!partnerCode.matches("[A-Za-z0-9._-]{1,50}")) {
      throw new IllegalArgumentException(
          "partnerCode: expected the code that the platform gave the agency, 1 to 50 letters,"
              + " digits, dots, hyphens and underscores");
    }
    if (!version.matches("[0-9A-Za-z.]{1,20}")) {
      throw new IllegalArgumentException("version: expected one such as 1.0.6");
    }
    if (!ANSWER.containsAll(confirmAnswer.names())) {
      throw new IllegalArgumentException(
          "confirmAnswer is "
              + confirmAnswer.names()
              + ": the answer to a confirmation has only the fields "
              + ANSWER);
    }
    if (confirmationAge != null && (confirmationAge.isNegative() || confirmationAge.isZero())) {
      throw new IllegalArgumentException(
          "confirmationTolerance is " + confirmationAge + ": give a duration above zero");
    }
  }
}
