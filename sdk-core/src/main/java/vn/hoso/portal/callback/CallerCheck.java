package vn.hoso.portal.callback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import vn.hoso.internal.callback.AddressRange;
import vn.hoso.internal.digest.Sha256;
import vn.hoso.transport.Secret;

/**
 * Tells whether a call comes from the security server. Asked before anything of the body is read.
 * Must be thread-safe; those of this type are.
 */
@FunctionalInterface
public interface CallerCheck {

  /** What a check says. */
  enum Outcome {
    ACCEPTED,
    /** The caller did not say who it is, or said it wrongly: HTTP 401. */
    UNKNOWN,
    /** The caller is known, and is another: HTTP 403. */
    FORBIDDEN
  }

  Outcome check(CallbackRequest request);

  /** This check and the other, both. */
  default CallerCheck and(CallerCheck other) {
    return request -> {
      Outcome first = check(request);
      return first == Outcome.ACCEPTED ? other.check(request) : first;
    };
  }

  /**
   * The client certificate is one of these. Does not depend on who issued it; a renewed certificate
   * is another.
   *
   * @param pins SHA-256 of the DER of certificates: 64 hexadecimal digits, with colons or without
   */
  static CallerCheck certificatePin(String... pins) {
    Set<String> known = Arrays.stream(pins).map(CallerCheck::pin).collect(Collectors.toSet());
    if (known.isEmpty()) {
      throw new IllegalArgumentException("There is no pin: give the SHA-256 of a certificate");
    }
    return request ->
        request
            .clientCertificate()
            .map(certificate -> known.contains(Sha256.hexOf(certificate)))
            .map(CallerCheck::knownAs)
            .orElse(Outcome.UNKNOWN);
  }

  /**
   * The client certificate has this issuer and subject. The TLS layer must verify its chain, since
   * names alone prove nothing.
   */
  static CallerCheck certificateNames(X500Principal issuer, X500Principal subject) {
    return request ->
        request
            .clientCertificate()
            .map(
                certificate ->
                    certificate.getIssuerX500Principal().equals(issuer)
                        && certificate.getSubjectX500Principal().equals(subject))
            .map(CallerCheck::knownAs)
            .orElse(Outcome.UNKNOWN);
  }

  /** A header has this value, compared in constant time. Use it over TLS only. */
  static CallerCheck header(String name, Secret value) {
    byte[] expected = value.reveal().getBytes(StandardCharsets.UTF_8);
    return request -> {
      Optional<String> given = request.header(name);
      return given.isPresent()
              && MessageDigest.isEqual(expected, given.get().getBytes(StandardCharsets.UTF_8))
          ? Outcome.ACCEPTED
          : Outcome.UNKNOWN;
    };
  }

  /**
   * The other end of the connection has one of these addresses.
   *
   * @param ranges addresses or CIDR ranges of IPv4 and IPv6, such as {@code 10.0.0.5} or {@code
   *     fd00:17::/64}; names are not looked up
   * @throws IllegalArgumentException if there is none, or one is not such a range
   */
  static CallerCheck addresses(String... ranges) {
    List<AddressRange> known = Arrays.stream(ranges).map(AddressRange::parse).toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException("There is no address: give one, such as 10.0.0.5");
    }
    return request ->
        request
            .remoteAddress()
            .map(address -> known.stream().anyMatch(range -> range.contains(address)))
            .map(CallerCheck::knownAs)
            .orElse(Outcome.UNKNOWN);
  }

  private static Outcome knownAs(boolean accepted) {
    return accepted ? Outcome.ACCEPTED : Outcome.FORBIDDEN;
  }

  private static String pin(String pin) {
    String digits = pin.replace(":", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "A pin has not 64 hexadecimal digits: give the SHA-256 of the certificate's DER");
    }
    return digits;
  }
}
