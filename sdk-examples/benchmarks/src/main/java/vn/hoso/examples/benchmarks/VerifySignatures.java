package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.simulator.pki.KeyType;

/** Verifies a PDF with several signatures, each with a seal that is seen. */
public class VerifySignatures extends DocumentBenchmark {

  @Param({"MB_1", "MB_1_SHORT", "LETTER"})
  public Size size = Size.MB_1;

  private Workplace workplace;
  private Path signed;
  private SignatureVerifier hoso;
  private DssValidator dss;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = Workplace.create(size, KeyType.RSA_2048);
    int signatures = size == Size.LETTER ? 4 : 10;
    signed = SignedSamples.pdf(workplace, signatures);
    hoso = new HosoVerifier(workplace.given()).verifier();
    dss = new DssValidator(workplace.given());

    HosoVerifier.requireValid(hoso(), signatures);
    DssValidator.requirePassed(dss(), SignatureLevel.PAdES_BASELINE_B, signatures);
    DssValidator.requirePassed(dssWithoutDrawing(), SignatureLevel.PAdES_BASELINE_B, signatures);
  }

  @Benchmark
  public VerificationReport hoso() {
    return hoso.verify(signed);
  }

  @Benchmark
  public Reports dss() {
    return dss.validate(signed);
  }

  @Benchmark
  public Reports dssWithoutDrawing() {
    return dss.validateWithoutDrawing(signed);
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    workplace.close();
  }
}
