package vn.hoso.signature;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.cms.build.SignedAttributes;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.write.PdfSource;
import vn.hoso.signature.internal.pdf.write.Revision;
import vn.hoso.signature.internal.pdf.write.RevisionWriter;
import vn.hoso.signature.internal.xml.write.PendingSignature;
import vn.hoso.signature.internal.xml.write.SignatureWriter;
import vn.hoso.signature.internal.xml.write.XmlSource;
import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.time.TimeStampService;

/**
 * The first of two steps, for a key that is elsewhere: in a remote signing service that waits for
 * its owner's approval, in a browser, on a phone. It needs the certificate only. A key that signs
 * at once is easier with {@link DocumentSigner}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SignaturePreparer {

  /** Signed attributes, algorithm identifiers and tags. */
  private static final int OVERHEAD_BYTES = 2048;

  /** Tokens of Vietnamese services have 3.0 to 3.7 KB; one with a long RSA-4096 chain about 9. */
  static final int TIMESTAMP_BYTES = 12 * 1024;

  private static final int FINGERPRINT_BYTES = 16;

  private final SigningCertificate certificate;
  private final Clock clock;
  private final @Nullable CertificateCheck check;
  private final TimeStampFallback fallback;

  private SignaturePreparer(
      SigningCertificate certificate,
      Clock clock,
      @Nullable CertificateCheck check,
      TimeStampFallback fallback) {
    this.certificate = certificate;
    this.clock = clock;
    this.check = check;
    this.fallback = fallback;
  }

  public static SignaturePreparer create(SigningCertificate certificate) {
    return new SignaturePreparer(certificate, Clock.systemUTC(), null, TimeStampFallback.fail());
  }

  /** Takes the time of signing from this clock, instead of the system's. */
  public SignaturePreparer clock(Clock value) {
    return new SignaturePreparer(certificate, value, check, fallback);
  }

  /**
   * Checks the certificate before each signature (NĐ 23/2025/NĐ-CP Điều 15). A certificate whose
   * signature could not be valid is a {@link SigningRefusedException}; what cannot be checked is a
   * warning of {@link SignedDocument}, and at B_LT and B_LTA a {@link TrustMaterialException}.
   */
  public SignaturePreparer checkedBy(CertificateCheck value) {
    return new SignaturePreparer(certificate, clock, value, fallback);
  }

  /** What becomes of a signature whose time-stamp cannot be had; it fails unless set. */
  public SignaturePreparer whenTimeStampFails(TimeStampFallback value) {
    return new SignaturePreparer(certificate, clock, check, value);
  }

  /**
   * Fixes everything about the signature except its value. Reads the document once; writes nothing.
   *
   * @throws UnreadableDocumentException if the document is missing, empty, damaged or encrypted
   * @throws UnsupportedDocumentException if it is not a PDF
   * @throws SigningRefusedException if the certificate is not valid now, or the document or an
   *     earlier signature forbids a signature
   * @param options at level B_B or B_T; {@link DocumentExtender} leads on from there
   * @throws IllegalArgumentException if the options contradict each other, or ask for B_LT or B_LTA
   */
  public PreparedSignature pdf(Path document, PdfSignatureOptions options) {
    LevelRule.requirePreparable(options.level());
    return prepared(
        pdf(document, options, null), options.timestamp().orElse(null), checked(options.level()));
  }

  /**
   * As above.
   *
   * @param copy gets the bytes of the document while they are read
   */
  PreparedPdf pdf(Path document, PdfSignatureOptions options, @Nullable TargetFile copy) {
    options.requireConsistent();
    Instant now = validNow();
    DigestAlgorithm algorithm = certificate.algorithm().digest();
    try (PdfSource source = PdfSource.open(document)) {
      RevisionWriter writer =
          RevisionWriter.plan(source, options.field(), options.visible().orElse(null), now);
      options.certification().ifPresent(certification -> writer.certify(certification.p()));
      MessageDigest digest = algorithm.newDigest();
      DocumentBytes.pass(document, source.length(), digest, copy);
      Revision revision =
          writer.write(
              now,
              options.texts(),
              options.reservedBytes().orElseGet(() -> room(options.level())),
              fingerprint(digest));
      SignedAttributes signedAttributes =
          SignedAttributes.of(
              revision.digestAfter(digest),
              certificate.certificate(),
              options.title().orElse(null),
              null);
      return new PreparedPdf(
          context(document, options.level(), now), source.length(), revision, signedAttributes);
    }
  }

  /**
   * Fixes everything about the signature except its value. Reads the document once; writes nothing.
   *
   * @throws UnreadableDocumentException if the document is missing, no well-formed XML, has a
   *     document type, or is beyond a limit
   * @throws SigningRefusedException if the certificate is not valid now, an Id or the place of the
   *     signature is not there or not unique, or an earlier signature would break
   * @param options at level B_B or B_T; {@link DocumentExtender} leads on from there
   * @throws IllegalArgumentException if the options contradict each other, or ask for B_LT or B_LTA
   */
  public PreparedSignature xml(Path document, XmlSignatureOptions options) {
    LevelRule.requirePreparable(options.level().orElse(null));
    return prepareXml(document, options);
  }

  /** As {@link #xml}, of a signature that is extended if its level asks for it. */
  PreparedSignature prepareXml(Path document, XmlSignatureOptions options) {
    options.requireConsistent();
    Instant now = validNow();
    XmlSource source = XmlSource.read(document);
    PendingSignature pending = SignatureWriter.write(source, options.shape(), certificate, now);
    return prepared(
        new PreparedXml(
            context(document, options.level().orElse(null), now),
            Sha256.hex(source.bytes()),
            pending),
        options.timestamp().orElse(null),
        checked(options.level().orElse(null)));
  }

  /**
   * Fixes everything about the signature except its value. Reads the document once, in constant
   * memory; writes nothing.
   *
   * @throws UnreadableDocumentException if the document is missing
   * @throws UnsupportedDocumentException if it is to be signed further, and is no CMS
   * @throws SigningRefusedException if the certificate is not valid now, the document is too large
   *     to go into the signature, or earlier signatures do not allow another one
   * @param options at level B_B or B_T; {@link DocumentExtender} leads on from there
   * @throws IllegalArgumentException if the options contradict each other, or ask for B_LT or B_LTA
   */
  public PreparedSignature cms(Path document, CmsSignatureOptions options) {
    LevelRule.requirePreparable(options.level());
    return prepareCms(document, options);
  }

  /** As {@link #cms}, of a signature that is extended if its level asks for it. */
  PreparedSignature prepareCms(Path document, CmsSignatureOptions options) {
    return prepared(
        preparer(document, options).prepare(),
        options.timestamp().orElse(null),
        checked(options.level()));
  }

  /**
   * Fixes everything about the signature except its value. Reads the container twice, in constant
   * memory; writes nothing.
   *
   * @param container an ASiC-E, with or without signatures; see {@link AsicContent#writeTo}
   * @throws UnreadableDocumentException if it is missing, damaged, encrypted or over a limit
   * @throws UnsupportedDocumentException if it is no ASiC-E
   * @throws SigningRefusedException if the certificate is not valid now, or the container has no
   *     files, too many, signatures of the other form, or is not the same to everybody who opens it
   * @param options at level B_B or B_T; {@link DocumentExtender} leads on from there
   * @throws IllegalArgumentException if the options contradict each other, or ask for B_LT or B_LTA
   */
  public PreparedSignature asic(Path container, AsicSignatureOptions options) {
    LevelRule.requirePreparable(options.level());
    String sha256 = EvidenceMaker.sha256(container);
    return prepared(
        asic(DocumentSource.of(container), sha256, options),
        options.timestamp().orElse(null),
        checked(options.level()));
  }

  /**
   * As above.
   *
   * @param sha256 see {@link PreparedAsic#sha256}
   */
  PreparedAsic asic(DocumentSource source, String sha256, AsicSignatureOptions options) {
    options.requireConsistent();
    PreparedContext context = context(source.name(), options.level(), validNow());
    try (Container container = Container.open(source)) {
      return AsicPreparer.prepare(container, context, sha256, options);
    }
  }

  /** By the clock, in whole seconds. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Fixes everything about a detached signature of bytes that are at hand, at {@code options}'
   * level.
   *
   * @param name how messages name them
   */
  PreparedCms cms(Path name, byte[] content, CmsSignatureOptions options) {
    return preparer(name, options).of(content);
  }

  private CmsPreparer preparer(Path document, CmsSignatureOptions options) {
    options.requireConsistent();
    return new CmsPreparer(context(document, options.level(), validNow()), options);
  }

  /**
   * What the check says of the certificate, if there is one.
   *
   * @param level null for XML-DSig, which has none
   */
  @Nullable CertificateState checked(@Nullable SignatureLevel level) {
    if (check == null) {
      return null;
    }
    CertificateState checked = check.check(certificate);
    checked.requireFor(level);
    return checked;
  }

  PreparedSignature prepared(
      PreparedState state,
      @Nullable TimeStampService timestamp,
      @Nullable CertificateState checked) {
    return new PreparedSignature(state, timestamp, fallback, checked);
  }

  private PreparedContext context(Path document, @Nullable SignatureLevel level, Instant now) {
    return new PreparedContext(
        document.toAbsolutePath(), certificate, LevelRule.ofSignature(level), now);
  }

  private Instant validNow() {
    Instant now = now();
    CertificateValidity.require(certificate.certificate(), now);
    return now;
  }

  private int room(SignatureLevel level) {
    int room = OVERHEAD_BYTES + (level != SignatureLevel.B_B ? TIMESTAMP_BYTES : 0);
    try {
      for (X509Certificate each : certificate.chain()) {
        room += each.getEncoded().length;
      }
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate of the chain has no encoded form", e);
    }
    return room;
  }

  /** Of the document as it was before this signature; see ISO 32000-1 §14.4. */
  private static byte[] fingerprint(MessageDigest document) {
    try {
      byte[] digest = ((MessageDigest) document.clone()).digest();
      return Arrays.copyOf(digest, FINGERPRINT_BYTES);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The JDK's digests can be cloned", e);
    }
  }
}
