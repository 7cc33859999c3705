package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.simulator.pki.KeyType;

/** Verifies an ASiC-E container with one XAdES signature over its files of 50 KB. */
public class VerifyContainer extends DocumentBenchmark {

  @Param("10")
  public int files = 10;

  private Workplace workplace;
  private Path signed;
  private SignatureVerifier hoso;
  private DssValidator dss;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = Workplace.create(Size.KB_50, KeyType.RSA_2048);
    List<Path> documents = new ArrayList<>();
    for (int i = 1; i <= files; i++) {
      documents.add(Files.copy(workplace.document(), workplace.file("giay-to-" + i + ".pdf")));
    }
    signed = SignedSamples.container(workplace, documents);
    hoso = new HosoVerifier(workplace.given()).verifier();
    dss = new DssValidator(workplace.given());

    HosoVerifier.requireValid(hoso(), 1);
    DssValidator.requirePassed(dss(), SignatureLevel.XAdES_BASELINE_B, 1);
  }

  @Benchmark
  public VerificationReport hoso() {
    return hoso.verify(signed);
  }

  @Benchmark
  public Reports dss() {
    return dss.validate(signed);
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    workplace.close();
  }
}
