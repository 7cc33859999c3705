package vn.hoso.simulator.population;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import vn.hoso.simulator.internal.http.HttpHead;

/** The only account, and how a caller shows that it has it. Thread-safe. */
final class Account {

  static final String USERNAME = "dancu.thunghiem";
  static final String SECRET_KEY = "KhoaBiMat-DanCu-ThuNghiem-3380";
  static final String X_ROAD_CLIENT = "VN/GOV/H17.99/motcua";
  static final String API_KEY = "apikey-dancu-thunghiem-0417";

  /** Assumed. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(15);

  private final Clock clock;
  private final boolean secondsOnly;

  Account(Clock clock, boolean secondsOnly) {
    this.clock = clock;
    this.secondsOnly = secondsOnly;
  }

  /**
   * Refuses a caller that does not have the account.
   *
   * @param pair what should be {@code base64(username:hash)}
   * @param url that is hashed
   */
  void check(HttpHead head, String pair, String url) {
    String timestamp = head.header("timestamp").orElse("");
    if (!timestamp.matches(secondsOnly ? "\\d{10}" : "\\d{13}")) {
      throw Refusal.ofCaller("timestamp không hợp lệ");
    }
    long number = Long.parseLong(timestamp);
    Instant time = secondsOnly ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    if (Duration.between(time, clock.instant()).abs().compareTo(CLOCKS_APART) > 0) {
      throw Refusal.ofCaller("timestamp lệch quá 15 phút");
    }
    String hash = sha256(url + USERNAME + timestamp + SECRET_KEY);
    String expected =
        Base64.getEncoder()
            .encodeToString((USERNAME + ":" + hash).getBytes(StandardCharsets.UTF_8));
    if (!pair.equals(expected)) {
      throw Refusal.ofCaller("Xác thực không thành công: " + pair);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no SHA-256", e);
    }
  }
}
