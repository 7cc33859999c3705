package vn.hoso.internal.population;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.lgsp.population.PopulationRoute;
import vn.hoso.lgsp.population.ReplyRules;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/**
 * What a client of the database was built with.
 *
 * @param tls the JVM's own if null
 */
public record PopulationSettings(
    PopulationRoute route,
    String lookUpCode,
    String verificationCode,
    String contentType,
    ReplyRules replyRules,
    Supplier<String> requestCodes,
    @Nullable SSLContext tls,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {

  public PopulationSettings {
    requireCode("integrationCodes", lookUpCode);
    requireCode("integrationCodes", verificationCode);
    if (!contentType.matches("[!-~][ -~]*")) {
      throw new IllegalArgumentException("contentType: give one such as text/xml; charset=utf-8");
    }
  }

  /**
   * A new {@code MaYeuCau}.
   *
   * @throws IllegalArgumentException if it is none
   */
  String requestCode() {
    String code = requestCodes.get();
    requireCode("requestCodes", code);
    return code;
  }

  private static void requireCode(String name, String code) {
    if (!code.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          name + ": expected 1 to 64 letters, digits, dots, hyphens and underscores");
    }
  }
}
