package vn.hoso.signature;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.time.TimeStampService;

/**
 * How any file is signed in a CMS (RFC 5652), at the CAdES baseline (EN 319 122-1), as TT
 * 15/2025/TT-BKHCN Phụ lục I names it. Each method that takes a value returns changed options.
 *
 * <p>Immutable and thread-safe.
 */
public final class CmsSignatureOptions {

  private final boolean attached;
  private final SignatureLevel level;
  private final @Nullable TimeStampService timestamp;
  private final @Nullable DocumentExtender extender;
  private final @Nullable String title;

  private CmsSignatureOptions(
      boolean attached,
      SignatureLevel level,
      @Nullable TimeStampService timestamp,
      @Nullable DocumentExtender extender,
      @Nullable String title) {
    this.attached = attached;
    this.level = level;
    this.timestamp = timestamp;
    this.extender = extender;
    this.title = title;
  }

  /** The signature beside the document ({@code .p7s}), which may have any size. */
  public static CmsSignatureOptions detached() {
    return new CmsSignatureOptions(false, SignatureLevel.B_B, null, null, null);
  }

  /** The document in the signature ({@code .p7m}), of at most 15 MiB. */
  public static CmsSignatureOptions attached() {
    return new CmsSignatureOptions(true, SignatureLevel.B_B, null, null, null);
  }

  /**
   * B_B unless set. Every other level needs a {@link #timestamp(TimeStampService)}, and B_LT and
   * B_LTA an {@link #extender(DocumentExtender)}.
   */
  public CmsSignatureOptions level(SignatureLevel value) {
    return new CmsSignatureOptions(attached, value, timestamp, extender, title);
  }

  /** The service that gives the time-stamps of all levels but B_B. */
  public CmsSignatureOptions timestamp(TimeStampService value) {
    return new CmsSignatureOptions(attached, level, value, extender, title);
  }

  /** Finds the certificates and their status for B_LT and B_LTA; its own service is not asked. */
  public CmsSignatureOptions extender(DocumentExtender value) {
    return new CmsSignatureOptions(attached, level, timestamp, value, title);
  }

  /**
   * The title (chức danh) under which a competent person signs, claimed by the signer and not
   * certified (signer-attributes-v2, EN 319 122-1 §5.2.6.1).
   */
  public CmsSignatureOptions title(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("title is blank; give a text or leave it out");
    }
    return new CmsSignatureOptions(attached, level, timestamp, extender, value);
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

  boolean isAttached() {
    return attached;
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
