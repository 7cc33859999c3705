package vn.hoso.examples.quickstart;

import java.net.URI;
import java.nio.file.Path;
import vn.hoso.dossier.Dossier;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.portal.NationalPortal;
import vn.hoso.portal.SubmissionResult;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/** Signs a decision, verifies it, and sends the dossier to which it belongs. */
final class QuickStart {

  /** What depends on where the program runs. */
  record Place(Path key, String pin, URI timeStamps, TrustAnchors trust, URI securityServer) {}

  private QuickStart() {}

  // README begin
  static SubmissionResult finish(
      Place place, Path decision, Dossier dossier, String user, String password) {
    Path signed = decision.resolveSibling("quyet-dinh.signed.pdf");
    DocumentSigner.create(SigningKeys.pkcs12(place.key(), Pin.of(place.pin())))
        .pdf(
            decision,
            PdfSignatureOptions.official("Chủ tịch UBND xã Tam Xuân")
                .level(SignatureLevel.B_T)
                .timestamp(TimeStampService.of(place.timeStamps())))
        .sign(signed);

    VerificationReport report =
        SignatureVerifier.builder().trust(place.trust()).build().verify(signed);
    if (!report.verdict().isReliable()) {
      throw new IllegalStateException(report.toVietnamese());
    }

    try (NationalPortal portal =
        NationalPortal.builder()
            .securityServer(place.securityServer())
            .agency(AgencyCode.of("H17.99"))
            .credentials(Credentials.of(user, Secret.of(password)))
            .build()) {
      return portal.dossiers().upsert(dossier);
    }
  }
  // README end
}
