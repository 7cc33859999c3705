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

/** Verifies a CAdES signature beside its content, such as the scan of a map. */
public class VerifyCms extends DocumentBenchmark {

  @Param("100")
  public int megabytes = 100;

  private Workplace workplace;
  private Path content;
  private Path signature;
  private SignatureVerifier hoso;
  private DssValidator dss;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = Workplace.create(Size.KB_50, KeyType.RSA_2048);
    content = workplace.noise("ban-do.tif", megabytes);
    signature = SignedSamples.detachedCms(workplace, content);
    hoso = new HosoVerifier(workplace.given()).verifier();
    dss = new DssValidator(workplace.given());

    HosoVerifier.requireValid(hoso(), 1);
    DssValidator.requirePassed(dss(), SignatureLevel.CAdES_BASELINE_B, 1);
  }

  @Benchmark
  public VerificationReport hoso() {
    return hoso.verifyDetached(signature, content);
  }

  @Benchmark
  public Reports dss() {
    return dss.validateDetached(signature, content);
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    workplace.close();
  }
}
