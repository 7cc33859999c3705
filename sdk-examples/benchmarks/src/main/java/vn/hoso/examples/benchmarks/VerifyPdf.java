package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.VerificationReport;
import vn.hoso.simulator.pki.KeyType;

/** Verifies a PDF with one signature. */
public class VerifyPdf extends VerifyDocument {

  @Param({"KB_50", "MB_1", "MB_20"})
  public Size size = Size.KB_50;

  @Param({"RSA_2048", "P_256"})
  public KeyType key = KeyType.RSA_2048;

  @Param({"B_B", "B_T", "B_LT"})
  public SignatureLevel level = SignatureLevel.B_B;

  @Benchmark
  public VerificationReport hosoNewVerifier() {
    return verifyAnew();
  }

  @Benchmark
  public Reports dssWithoutDrawing() {
    return validateWithoutDrawing();
  }

  @Override
  String form() {
    return "PAdES";
  }

  @Override
  SignatureLevel level() {
    return level;
  }

  @Override
  Workplace open() throws IOException {
    return Workplace.create(size, key);
  }

  @Override
  Path sign(Workplace workplace) throws IOException {
    Path signed = workplace.file("signed.pdf");
    try (DssSigner signer = new DssSigner(workplace, level)) {
      signer.signPdf(workplace.document(), signed);
    }
    return signed;
  }
}
