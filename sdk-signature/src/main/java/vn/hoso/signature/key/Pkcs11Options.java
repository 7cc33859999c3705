package vn.hoso.signature.key;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.file.Fingerprint;

/**
 * Which token (thiết bị lưu khóa, USB token) and which of its certificates. What is not set must be
 * unambiguous: the only token, the only certificate that has its key. Each method returns changed
 * options.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pkcs11Options {

  private final Path library;
  private final @Nullable Integer slot;
  private final @Nullable String tokenLabel;
  private final @Nullable String alias;
  private final @Nullable BigInteger serialNumber;
  private final @Nullable String sha256;

  private Pkcs11Options(
      Path library,
      @Nullable Integer slot,
      @Nullable String tokenLabel,
      @Nullable String alias,
      @Nullable BigInteger serialNumber,
      @Nullable String sha256) {
    this.library = library;
    this.slot = slot;
    this.tokenLabel = tokenLabel;
    this.alias = alias;
    this.serialNumber = serialNumber;
    this.sha256 = sha256;
  }

  /**
   * The driver of the token's maker, loaded into this process and kept there.
   *
   * @param library for example {@code C:\Windows\System32\eTPKCS11.dll} or {@code
   *     /usr/lib/libbit4xpki.so}; for the same processor as this Java runtime
   */
  public static Pkcs11Options of(Path library) {
    return new Pkcs11Options(library.toAbsolutePath(), null, null, null, null, null);
  }

  /**
   * The number of the slot. With it no token is looked for, which some drivers take long for or do
   * not survive.
   *
   * @param value 0 or more; see {@link Pkcs11Token#slot}
   */
  public Pkcs11Options slot(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("slot is " + value + "; it must be 0 or more");
    }
    return new Pkcs11Options(library, value, null, alias, serialNumber, sha256);
  }

  /** The label of the token, instead of a slot: for tokens that are moved between computers. */
  public Pkcs11Options tokenLabel(String value) {
    return new Pkcs11Options(library, null, value.strip(), alias, serialNumber, sha256);
  }

  /** The name of the certificate on the token ({@code CKA_LABEL}), in any case. */
  public Pkcs11Options alias(String value) {
    return new Pkcs11Options(library, slot, tokenLabel, value, serialNumber, sha256);
  }

  /** The serial number of the certificate. */
  public Pkcs11Options serialNumber(BigInteger value) {
    return new Pkcs11Options(library, slot, tokenLabel, alias, value, sha256);
  }

  /**
   * The SHA-256 fingerprint of the certificate.
   *
   * @param value 64 hexadecimal digits, with or without colons
   */
  public Pkcs11Options sha256(String value) {
    return new Pkcs11Options(
        library, slot, tokenLabel, alias, serialNumber, Fingerprint.parse(value));
  }

  /** The absolute path of the driver. */
  public Path library() {
    return library;
  }

  OptionalInt slot() {
    return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
  }

  Optional<String> tokenLabel() {
    return Optional.ofNullable(tokenLabel);
  }

  boolean chooses(String name, X509Certificate certificate) {
    return (alias == null || alias.equalsIgnoreCase(name))
        && (serialNumber == null || serialNumber.equals(certificate.getSerialNumber()))
        && (sha256 == null || sha256.equals(Fingerprint.of(certificate)));
  }
}
