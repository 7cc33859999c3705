package vn.hoso.signature;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.RevocationService;
import vn.hoso.signature.internal.verify.DocumentFormat;
import vn.hoso.signature.internal.verify.EvidenceCollector;
import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * Brings signed documents (PDF, XML with XAdES, CMS, containers), also those that others signed, to
 * a higher level: time-stamps, certificates and their status are added, so that they can be
 * verified when the services are gone and the certificates have expired.
 *
 * <pre>{@code
 * DocumentExtender extender = DocumentExtender.builder()
 *     .trust(TrustAnchors.vietnam(Path.of("/etc/hoso/trust")))
 *     .network(NetworkAccess.on())
 *     .timestamp(TimeStampService.of(tsa))
 *     .build();
 * extender.extend(signed, SignatureLevel.B_LTA, archived);
 * }</pre>
 *
 * <p>Immutable and thread-safe; one extender should serve all documents of an application, since it
 * remembers certificate paths and revocation data.
 */
public final class DocumentExtender {

  private final ExtensionServices services;

  private DocumentExtender(Builder builder) {
    PathFinder paths = new PathFinder(builder.trust);
    RevocationService revocation =
        new RevocationService(builder.network, builder.clock, builder.offline, paths);
    this.services =
        new ExtensionServices(
            new EvidenceCollector(paths, revocation), builder.clock, builder.timestamp);
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Adds what all signatures of the document lack for the level, counter-signatures aside. All
   * bytes that are signed or time-stamped stay as they are. If this fails, nothing is left under
   * the target's name, or what was there before.
   *
   * @param level B_T, B_LT or B_LTA; at B_LTA a further time-stamp is added each time, to be
   *     repeated before the last one's certificate expires
   * @param target a file that is replaced if it exists; may be the document itself
   * @throws TrustMaterialException if a certificate has no path to an anchor, or its status cannot
   *     be had
   * @throws SigningRefusedException if there is no signature, one is broken or made with a revoked
   *     certificate, or the document forbids what would be added
   * @throws TimeStampException if there is no usable time-stamp
   * @throws UnreadableDocumentException if the document is missing, empty, damaged or encrypted
   * @throws UnsupportedDocumentException if it is of a format that cannot be extended
   * @throws UnwritableDocumentException if the target cannot be written
   * @throws IllegalStateException if a time-stamp is needed and {@link Builder#timestamp} is not
   *     set
   */
  public void extend(Path document, SignatureLevel level, Path target) {
    extend(document, null, level, target);
  }

  /**
   * As {@link #extend}, of a detached CMS signature.
   *
   * @param content what was signed
   * @throws UnsupportedDocumentException if the signature is not a CMS
   */
  public void extendDetached(Path signature, Path content, SignatureLevel level, Path target) {
    extend(signature, content, level, target);
  }

  private void extend(Path document, @Nullable Path content, SignatureLevel level, Path target) {
    if (level == SignatureLevel.B_B) {
      throw new IllegalArgumentException("B_B is the lowest level; extend to B_T, B_LT or B_LTA");
    }
    DocumentFormat format = DocumentFormat.of(document);
    if (content != null && format != DocumentFormat.CMS) {
      throw new UnsupportedDocumentException(
          "%s is no CMS signature, and others are not detached: extend it without content"
              .formatted(document));
    }
    try (TargetFile file = TargetFile.createBeside(content, target)) {
      long length = DocumentBytes.length(document);
      DocumentBytes.pass(document, length, DigestAlgorithm.SHA256.newDigest(), file);
      extension(services, format, content).extend(file, document, level);
      file.commit();
    }
  }

  /**
   * How a document that is being signed is extended.
   *
   * @param extender of the options of signing; without it nothing is extended
   * @param content of a detached signature, or null
   * @param service that gives the time-stamps, in place of the extender's own
   */
  static @Nullable Extension extension(
      Optional<DocumentExtender> extender,
      DocumentFormat format,
      @Nullable Path content,
      Optional<TimeStampService> service) {
    return extender
        .map(each -> extension(each.services.with(service.orElse(null)), format, content))
        .orElse(null);
  }

  private static Extension extension(
      ExtensionServices services, DocumentFormat format, @Nullable Path content) {
    return switch (format) {
      case PDF -> new PdfExtension(services);
      case XML -> new XmlExtension(services);
      case CMS -> new CmsExtension(services, content == null ? null : DocumentSource.of(content));
      case ASIC -> new AsicExtension(services);
    };
  }

  /** Not thread-safe. */
  public static final class Builder {

    private TrustAnchors trust = TrustAnchors.none();
    private NetworkAccess network = NetworkAccess.off();
    private OfflineRevocation offline = OfflineRevocation.none();
    private Clock clock = Clock.systemUTC();
    private @Nullable TimeStampService timestamp;

    private Builder() {}

    /** Where paths end. */
    public Builder trust(TrustAnchors value) {
      this.trust = value;
      return this;
    }

    /** Allows CRL and OCSP to be fetched. */
    public Builder network(NetworkAccess value) {
      this.network = value;
      return this;
    }

    /** CRLs and OCSP responses that were carried along. */
    public Builder offline(OfflineRevocation value) {
      this.offline = value;
      return this;
    }

    /** The service that gives the time-stamps of the document. */
    public Builder timestamp(TimeStampService value) {
      this.timestamp = value;
      return this;
    }

    /** Takes the time from this clock, instead of the system's. */
    public Builder clock(Clock value) {
      this.clock = value;
      return this;
    }

    public DocumentExtender build() {
      return new DocumentExtender(this);
    }
  }
}
