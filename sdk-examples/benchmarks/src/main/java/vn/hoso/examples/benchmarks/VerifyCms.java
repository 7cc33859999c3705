package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;

/** Verifies a CAdES signature beside its content, such as the scan of a map. */
public class VerifyCms extends VerifyDocument {

  private static final String CONTENT = "ban-do.tif";

  @Param("100")
  public int megabytes = 100;

  @Override
  String form() {
    return "CAdES";
  }

  @Override
  Path sign(Workplace workplace) throws IOException {
    Path content = workplace.noise(CONTENT, megabytes);
    Path signature = workplace.file("signed.p7s");
    try (DssSigner signer = new DssSigner(workplace, level())) {
      signer.signCms(content, signature);
    }
    return signature;
  }

  @Override
  VerificationReport verify(SignatureVerifier verifier, Path signature) {
    return verifier.verifyDetached(signature, workplace().file(CONTENT));
  }

  @Override
  Reports validate(DssValidator validator, Path signature) {
    return validator.validateDetached(signature, workplace().file(CONTENT));
  }
}
