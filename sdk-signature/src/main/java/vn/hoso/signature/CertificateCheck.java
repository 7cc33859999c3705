package vn.hoso.signature;

import java.time.Clock;
import java.time.Instant;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.RevocationService;
import vn.hoso.signature.internal.verify.CertificateExaminer;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * Finds out whether a certificate may sign now: NĐ 23/2025/NĐ-CP Điều 15 has the signer check,
 * before signing, the own certificate and that of its issuer, and TT 15/2025/TT-BKHCN Điều 5 has
 * the software show both.
 *
 * <pre>{@code
 * CertificateCheck check = CertificateCheck.builder()
 *     .trust(TrustAnchors.vietnam(Path.of("/etc/hoso/trust")))
 *     .network(NetworkAccess.on())
 *     .build();
 * show(check.check(key.certificate()).toVietnamese());
 * DocumentSigner signer = DocumentSigner.create(key).checkedBy(check);
 * }</pre>
 *
 * <p>Immutable and thread-safe; one check should serve all signatures of an application, since it
 * remembers certificate paths and revocation data.
 */
public final class CertificateCheck {

  private final CertificateExaminer examiner;
  private final Clock clock;

  private CertificateCheck(Builder builder) {
    PathFinder paths = new PathFinder(builder.trust);
    this.examiner =
        new CertificateExaminer(
            paths, new RevocationService(builder.network, builder.clock, builder.offline, paths));
    this.clock = builder.clock;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** What is known of the certificate now; what speaks against it is a result, no exception. */
  public CertificateState check(SigningCertificate certificate) {
    Instant now = clock.instant();
    return new CertificateState(
        certificate.certificate(), now, examiner.examine(certificate.chain(), now));
  }

  /** Not thread-safe. */
  public static final class Builder {

    private TrustAnchors trust = TrustAnchors.none();
    private NetworkAccess network = NetworkAccess.off();
    private OfflineRevocation offline = OfflineRevocation.none();
    private Clock clock = Clock.systemUTC();

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

    /** Takes the time from this clock, instead of the system's. */
    public Builder clock(Clock value) {
      this.clock = value;
      return this;
    }

    public CertificateCheck build() {
      return new CertificateCheck(this);
    }
  }
}
