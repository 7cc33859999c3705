package vn.hoso.signature;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.time.TimeStampService;

/**
 * How the files of a container are signed together (ASiC-E, EN 319 162-1). Each method that takes a
 * value returns changed options. All signatures of a container have one form (EN 319 162-1 §4.4.3,
 * §4.4.4): who signs a container that is signed already takes the form of the first.
 *
 * <p>Immutable and thread-safe.
 */
public final class AsicSignatureOptions {

  private final boolean xades;
  private final SignatureLevel level;
  private final @Nullable TimeStampService timestamp;
  private final @Nullable DocumentExtender extender;
  private final @Nullable String title;

  private AsicSignatureOptions(
      boolean xades,
      SignatureLevel level,
      @Nullable TimeStampService timestamp,
      @Nullable DocumentExtender extender,
      @Nullable String title) {
    this.xades = xades;
    this.level = level;
    this.timestamp = timestamp;
    this.extender = extender;
    this.title = title;
  }

  /** A XAdES baseline signature (EN 319 132-1) with a reference to each file. */
  public static AsicSignatureOptions xades() {
    return new AsicSignatureOptions(true, SignatureLevel.B_B, null, null, null);
  }

  /** A CAdES baseline signature (EN 319 122-1) over a manifest with the digest of each file. */
  public static AsicSignatureOptions cades() {
    return new AsicSignatureOptions(false, SignatureLevel.B_B, null, null, null);
  }

  /**
   * B_B unless set. Every other level needs a {@link #timestamp(TimeStampService)}, and B_LT and
   * B_LTA an {@link #extender(DocumentExtender)}.
   */
  public AsicSignatureOptions level(SignatureLevel value) {
    return new AsicSignatureOptions(xades, value, timestamp, extender, title);
  }

  /** The service that gives the time-stamps of all levels but B_B. */
  public AsicSignatureOptions timestamp(TimeStampService value) {
    return new AsicSignatureOptions(xades, level, value, extender, title);
  }

  /** Finds the certificates and their status for B_LT and B_LTA; its own service is not asked. */
  public AsicSignatureOptions extender(DocumentExtender value) {
    return new AsicSignatureOptions(xades, level, timestamp, value, title);
  }

  /**
   * The title (chức danh) under which a competent person signs, claimed by the signer and not
   * certified.
   */
  public AsicSignatureOptions title(String value) {
    XmlSignatureOptions.requireTitle(value);
    return new AsicSignatureOptions(xades, level, timestamp, extender, value);
  }

  public SignatureLevel level() {
    return level;
  }

  public Optional<TimeStampService> timestamp() {
    return Optional.ofNullable(timestamp);
  }

  public Optional<DocumentExtender> extender() {
    return Optional.ofNullable(extender);
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  boolean isXades() {
    return xades;
  }

  /**
   * Looks for contradictions.
   *
   * @throws IllegalArgumentException if two options contradict each other
   */
  void requireConsistent() {
    LevelRule.requireConsistent(level, timestamp, extender);
  }
}
