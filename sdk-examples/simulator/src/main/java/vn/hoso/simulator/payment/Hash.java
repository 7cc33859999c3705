package vn.hoso.simulator.payment;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code MaXacThuc}: SHA-256 of the fields and the secret, separated by bars, in lower-case hex.
 */
final class Hash {

  private final String secret;

  Hash(String secret) {
    this.secret = secret;
  }

  String of(String... fields) {
    String raw =
        Stream.concat(Arrays.stream(fields), Stream.of(secret)).collect(Collectors.joining("|"));
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8));
      return "%064x".formatted(new BigInteger(1, sum));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
