package vn.hoso.internal.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import vn.hoso.internal.digest.Sha256;
import vn.hoso.transport.Secret;

/**
 * {@code MaXacThuc}: SHA-256 over the values of fields and the secret, with bars in between. Not an
 * HMAC, but that is the platform's choice. That no two messages have the same input depends on no
 * value having a bar in it.
 */
final class PaymentHash {

  private static final String BAR = "|";

  private PaymentHash() {}

  /** In lower-case hexadecimal. */
  static String of(Collection<String> values, Secret secret) {
    if (values.stream().anyMatch(value -> value.contains(BAR))) {
      throw new IllegalArgumentException("A field has a |: it would shift the fields of the hash");
    }
    String raw = String.join(BAR, values) + BAR + secret.reveal();
    return Sha256.hexOf(raw.getBytes(StandardCharsets.UTF_8));
  }

  /** In time that does not depend on where they differ. */
  static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8),
        given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
