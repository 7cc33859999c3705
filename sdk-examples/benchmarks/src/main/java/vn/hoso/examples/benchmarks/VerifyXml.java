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

/** Verifies an XML document with a XAdES signature enveloped in it. */
public class VerifyXml extends DocumentBenchmark {

  @Param({"KB_10", "MB_1"})
  public XmlSize size = XmlSize.KB_10;

  private Workplace workplace;
  private Path signed;
  private SignatureVerifier hoso;
  private DssValidator dss;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = Workplace.create(Size.KB_50, KeyType.RSA_2048);
    Path document = SampleXml.write(workplace.file("danh-sach.xml"), size.bytes());
    signed = SignedSamples.xml(workplace, document);
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
