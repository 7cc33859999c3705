package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import vn.hoso.signature.DocumentExtender;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** Makes verifiers with the defaults of the SDK, which have what {@link DssValidator} has. */
final class HosoVerifier {

  private final TrustAnchors trust;
  private final OfflineRevocation crls;

  HosoVerifier(GivenFiles given) throws IOException {
    this.trust = TrustAnchors.of(given.root());
    this.crls = OfflineRevocation.from(given.crls().toArray(Path[]::new));
  }

  SignatureVerifier verifier() {
    return SignatureVerifier.builder().trust(trust).offline(crls).build();
  }

  /** Finds evidence in what the verifiers have. */
  DocumentExtender extender() {
    return DocumentExtender.builder().trust(trust).offline(crls).build();
  }

  /** Refuses to let a benchmark go on with a document that is anything but valid. */
  static void requireValid(VerificationReport report, int signatures) {
    if (!(report.verdict() instanceof Verdict.Valid) || report.signatures().size() != signatures) {
      throw new IllegalStateException(
          "The verdict of %s should be VALID, with %d signatures:%n%s"
              .formatted(report.document(), signatures, report.toEnglish()));
    }
  }
}
