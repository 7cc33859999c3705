package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;

/**
 * Verifies a file that DSS signed, without a network: both have the root as their only trust
 * anchor, and the CRLs of both CAs.
 */
public class VerifyPdf extends PdfBenchmark {

  @Param({"B_B", "B_T", "B_LT"})
  public SignatureLevel level = SignatureLevel.B_B;

  private Workplace workplace;
  private Path signed;
  private HosoVerifier hoso;
  private SignatureVerifier kept;
  private DssValidator dss;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = Workplace.create(size, key);
    signed = workplace.file("signed.pdf");
    try (DssSigner signer = new DssSigner(workplace, level)) {
      signer.sign(workplace.document(), signed);
    }
    hoso = new HosoVerifier(workplace.given());
    kept = hoso.verifier();
    dss = new DssValidator(workplace.given());

    HosoVerifier.requireValid(hoso(), 1);
    HosoVerifier.requireValid(hosoNewVerifier(), 1);
    DssValidator.requirePassed(dss(), DssValidator.format(level), 1);
    DssValidator.requirePassed(dssWithoutDrawing(), DssValidator.format(level), 1);
  }

  /** With one verifier for all documents, which remembers paths and revocation data. */
  @Benchmark
  public VerificationReport hoso() {
    return kept.verify(signed);
  }

  /** With a verifier that remembers nothing. */
  @Benchmark
  public VerificationReport hosoNewVerifier() {
    return hoso.verifier().verify(signed);
  }

  @Benchmark
  public Reports dss() {
    return dss.validate(signed);
  }

  /** With its comparison of pages switched off. */
  @Benchmark
  public Reports dssWithoutDrawing() {
    return dss.validateWithoutDrawing(signed);
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    workplace.close();
  }
}
