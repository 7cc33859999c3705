package vn.hoso.signature;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.RevocationService;
import vn.hoso.signature.internal.verify.DocumentFacts;
import vn.hoso.signature.internal.verify.Examiner;
import vn.hoso.signature.internal.verify.FactsReader;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * Verifies the signatures of documents, as EN 319 102-1 and TT 15/2025/TT-BKHCN Điều 6 and Phụ lục
 * II ask for.
 *
 * <pre>{@code
 * SignatureVerifier verifier = SignatureVerifier.builder()
 *     .trust(TrustAnchors.vietnam(Path.of("/etc/hoso/trust")))
 *     .build();
 * VerificationReport report = verifier.verify(Path.of("quyet-dinh.signed.pdf"));
 * if (report.verdict().isReliable()) …
 * }</pre>
 *
 * <p>A signature that fails is a result, not an exception. Nothing is fetched from the network
 * unless {@link Builder#network} allows it. Immutable and thread-safe; one verifier should serve
 * all documents of an application, since it remembers certificate paths and revocation data.
 */
public final class SignatureVerifier {

  private final Clock clock;
  private final Examiner examiner;
  private final TrustAnchors trust;
  private final Sha1Policy sha1;
  private final boolean isOfNow;

  private SignatureVerifier(Builder builder) {
    Instant at = builder.at;
    this.clock = at == null ? builder.clock : Clock.fixed(at, ZoneOffset.UTC);
    PathFinder paths = new PathFinder(builder.trust);
    this.examiner =
        new Examiner(
            paths,
            new RevocationService(builder.network, clock, builder.offline, paths),
            builder.sha1);
    this.trust = builder.trust;
    this.sha1 = builder.sha1;
    this.isOfNow = at == null;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Verifies a PDF, an XML document, a container, or a CMS signature with its content inside (DER,
   * BER or PEM). The format is found by content. PDFs and containers are read in constant memory;
   * XML is read as a tree, up to 20 MiB.
   *
   * @throws UnsupportedDocumentException if it is of no format that can be verified, or is
   *     encrypted and takes a password
   * @throws UnreadableDocumentException if it is missing, empty, damaged or over a limit
   */
  public VerificationReport verify(Path document) {
    return judge(FactsReader.read(document, null));
  }

  /**
   * As {@link #verify(Path)}, of what a channel holds: an upload, an entry of a store. All of it is
   * read, from its first byte on, in the same constant memory and more than once; so the channel
   * has to be for this call alone. Its position moves, and it stays open.
   *
   * @param name how messages and the report name the document; by its ending it counts as a file
   *     that programs would open as such
   * @throws java.nio.file.InvalidPathException if the name cannot be that of a file
   */
  public VerificationReport verify(SeekableByteChannel document, String name) {
    return judge(FactsReader.read(DocumentSource.of(document, Path.of(name)), null));
  }

  /**
   * Verifies a detached CMS signature (RFC 5652 §5.2).
   *
   * @param content what was signed
   * @throws UnsupportedDocumentException if the signature is not a CMS
   * @throws UnreadableDocumentException if one of them cannot be read
   */
  public VerificationReport verifyDetached(Path signature, Path content) {
    return judge(FactsReader.read(signature, content));
  }

  /** Judges by this verifier's policy what another found, without reading the document again. */
  public VerificationReport judgeAgain(VerificationReport earlier) {
    return judge(earlier.facts());
  }

  /**
   * Verifies a document and keeps what the verdict rests on in one ASiC-E file (TT 15/2025/TT-BKHCN
   * Điều 6): the document or its digest, the certificates, each CRL and OCSP response that decided,
   * the time-stamps, and the report as JSON, ETSI XML and Vietnamese text. {@link #verifyEvidence}
   * needs nothing else years later. What is written is verified before this returns.
   *
   * @param target a file that is replaced if it exists; nothing is left there if this fails
   * @return the report that was kept
   * @throws UnsupportedDocumentException if the document is of no format that can be verified
   * @throws UnreadableDocumentException if it cannot be read
   * @throws TrustMaterialException if the seal leads to no anchor of this verifier, so that nobody
   *     could rely on it
   * @throws TimeStampException if there is no usable time-stamp
   * @throws SigningKeyException if the key cannot be used
   * @throws SigningRefusedException if the key's certificate is not valid now
   * @throws UnwritableDocumentException if the target cannot be written
   * @throws IllegalArgumentException if the target is the document
   * @throws IllegalStateException if {@link Builder#at} is set: evidence is of now
   */
  public VerificationReport evidence(Path document, EvidenceOptions options, Path target) {
    return maker().make(document, null, options, target);
  }

  /**
   * As {@link #evidence}, of a detached CMS signature.
   *
   * @param content what was signed
   */
  public VerificationReport evidenceDetached(
      Path signature, Path content, EvidenceOptions options, Path target) {
    return maker().make(signature, content, options, target);
  }

  /**
   * Verifies what {@link #evidence} wrote: that the seal holds and covers every file, and that the
   * document, judged again for that time with nothing but the evidence and this verifier's anchors,
   * has the verdict that was recorded. The document is unpacked into the folder for temporary files
   * meanwhile.
   *
   * @param documents what the evidence should be about, if it is at hand; needed where it has the
   *     digest only
   * @throws UnsupportedDocumentException if it is no evidence of this library
   * @throws UnreadableDocumentException if a file cannot be read
   */
  public EvidenceReport verifyEvidence(Path evidence, Path... documents) {
    return new EvidenceJudge(this, trust, sha1).judge(evidence, List.of(documents));
  }

  private EvidenceMaker maker() {
    if (!isOfNow) {
      throw new IllegalStateException("at is set, and evidence is of now; leave it out");
    }
    return new EvidenceMaker(this, new EvidenceSeal(examiner, clock));
  }

  private VerificationReport judge(DocumentFacts facts) {
    Instant now = clock.instant();
    return new VerificationReport(facts, now, examiner.examine(facts, now));
  }

  /** Not thread-safe. */
  public static final class Builder {

    private TrustAnchors trust = TrustAnchors.none();
    private Clock clock = Clock.systemUTC();
    private @Nullable Instant at;
    private NetworkAccess network = NetworkAccess.off();
    private OfflineRevocation offline = OfflineRevocation.none();
    private Sha1Policy sha1 = Sha1Policy.historic();

    private Builder() {}

    /** Where paths may end. Without it every path is unknown, and no verdict better than that. */
    public Builder trust(TrustAnchors value) {
      this.trust = value;
      return this;
    }

    /** Takes the time from this clock, instead of the system's. */
    public Builder clock(Clock value) {
      this.clock = value;
      return this;
    }

    /** Judges as of this instant: it replaces now, and proves nothing. */
    public Builder at(Instant value) {
      this.at = value;
      return this;
    }

    /** Allows CRL, OCSP and issuers' certificates to be fetched. */
    public Builder network(NetworkAccess value) {
      this.network = value;
      return this;
    }

    /** CRLs and OCSP responses that were carried along. */
    public Builder offline(OfflineRevocation value) {
      this.offline = value;
      return this;
    }

    /** Until when SHA-1 is accepted; the default is {@link Sha1Policy#historic()}. */
    public Builder sha1(Sha1Policy value) {
      this.sha1 = value;
      return this;
    }

    public SignatureVerifier build() {
      return new SignatureVerifier(this);
    }
  }
}
