package vn.hoso.signature;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
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

  private final CmsForm form;
  private final @Nullable Path content;
  private final @Nullable X509Certificate countersigned;
  private final SignatureLevel level;
  private final @Nullable TimeStampService timestamp;
  private final @Nullable DocumentExtender extender;
  private final @Nullable String title;

  private CmsSignatureOptions(
      CmsForm form,
      @Nullable Path content,
      @Nullable X509Certificate countersigned,
      SignatureLevel level,
      @Nullable TimeStampService timestamp,
      @Nullable DocumentExtender extender,
      @Nullable String title) {
    this.form = form;
    this.content = content;
    this.countersigned = countersigned;
    this.level = level;
    this.timestamp = timestamp;
    this.extender = extender;
    this.title = title;
  }

  private static CmsSignatureOptions of(CmsForm form, @Nullable X509Certificate countersigned) {
    return new CmsSignatureOptions(form, null, countersigned, SignatureLevel.B_B, null, null, null);
  }

  /** The signature beside the document ({@code .p7s}), which may have any size. */
  public static CmsSignatureOptions detached() {
    return of(CmsForm.DETACHED, null);
  }

  /** The document in the signature ({@code .p7m}), of at most 15 MiB. */
  public static CmsSignatureOptions attached() {
    return of(CmsForm.ATTACHED, null);
  }

  /**
   * A further signer, parallel to those of the document, which is itself a CMS (DER, BER or PEM),
   * also one that others made. Its bytes stay as they are, so that earlier signatures and
   * time-stamps stay valid. If it is detached, set {@link #content(Path)}.
   */
  public static CmsSignatureOptions further() {
    return of(CmsForm.FURTHER, null);
  }

  /**
   * A counter-signature (RFC 5652 §11.4), which confirms the signature of one signer of the
   * document, a CMS as for {@link #further}. At level B_B or B_T.
   *
   * @param signer the certificate of that signer
   */
  public static CmsSignatureOptions counterSignature(X509Certificate signer) {
    return of(CmsForm.COUNTER, signer);
  }

  /** What the detached CMS signs that is signed further; for no other. */
  public CmsSignatureOptions content(Path value) {
    return new CmsSignatureOptions(form, value, countersigned, level, timestamp, extender, title);
  }

  /**
   * B_B unless set. Every other level needs a {@link #timestamp(TimeStampService)}, and B_LT and
   * B_LTA an {@link #extender(DocumentExtender)}.
   */
  public CmsSignatureOptions level(SignatureLevel value) {
    return new CmsSignatureOptions(form, content, countersigned, value, timestamp, extender, title);
  }

  /** The service that gives the time-stamps of all levels but B_B. */
  public CmsSignatureOptions timestamp(TimeStampService value) {
    return new CmsSignatureOptions(form, content, countersigned, level, value, extender, title);
  }

  /** Finds the certificates and their status for B_LT and B_LTA; its own service is not asked. */
  public CmsSignatureOptions extender(DocumentExtender value) {
    return new CmsSignatureOptions(form, content, countersigned, level, timestamp, value, title);
  }

  /**
   * The title (chức danh) under which a competent person signs, claimed by the signer and not
   * certified (signer-attributes-v2, EN 319 122-1 §5.2.6.1).
   */
  public CmsSignatureOptions title(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("title is blank; give a text or leave it out");
    }
    return new CmsSignatureOptions(form, content, countersigned, level, timestamp, extender, value);
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

  CmsForm form() {
    return form;
  }

  Optional<Path> content() {
    return Optional.ofNullable(content);
  }

  /** Of a counter-signature. */
  Optional<X509Certificate> countersigned() {
    return Optional.ofNullable(countersigned);
  }

  /**
   * Looks for contradictions.
   *
   * @throws IllegalArgumentException if two options contradict each other
   */
  void requireConsistent() {
    LevelRule.requireConsistent(level, timestamp, extender);
    boolean isNew = form == CmsForm.DETACHED || form == CmsForm.ATTACHED;
    if (isNew && content != null) {
      throw new IllegalArgumentException(
          "content is set and the signature is %s, whose content is the document; leave it out"
              .formatted(form));
    }
    if (form == CmsForm.COUNTER && LevelRule.needsExtender(level)) {
      throw new IllegalArgumentException(
          "level is %s, and counterSignature has B_B and B_T; extend the document afterwards"
              .formatted(level));
    }
  }
}
