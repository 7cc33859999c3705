package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import vn.hoso.error.HosoException;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.error.UnverifiedMessageException;
import vn.hoso.transport.Secret;

/**
 * What holds for every sequence of bytes: nobody who has no secret makes a confirmation that is
 * believed, and what is refused is refused as malformed or as not verified. Jazzer finds it by the
 * name of its method: {@code --target_class=vn.hoso.portal.payment.ConfirmationFuzzTarget}.
 */
public final class ConfirmationFuzzTarget {

  private static final PaymentPlatform CLIENT =
      PaymentPlatform.builder()
          .endpoint(URI.create("http://127.0.0.1:1/payment"))
          .partner("DOITAC01", Secret.of("khoa-bi-mat-khong-ai-biet"))
          .build();

  private ConfirmationFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    requireRefusal(() -> CLIENT.confirmation(body), true);
    requireRefusal(() -> CLIENT.confirmationWithoutVerification(body), false);
  }

  private static void requireRefusal(Runnable reading, boolean always) {
    try {
      reading.run();
      assertThat(always).as("believed without a secret").isFalse();
    } catch (HosoException expected) {
      assertThat(expected)
          .isInstanceOfAny(MalformedMessageException.class, UnverifiedMessageException.class)
          .hasMessageStartingWith("Payment confirmation")
          .hasMessageEndingWith(".");
    }
  }
}
