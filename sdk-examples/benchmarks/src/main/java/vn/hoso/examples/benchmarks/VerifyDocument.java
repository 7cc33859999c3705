package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;

/**
 * Verifies a document that DSS signed, without a network: both have the root as their only trust
 * anchor, and the CRLs of both CAs.
 */
public abstract class VerifyDocument extends DocumentBenchmark {

  private Workplace workplace;
  private Path signed;
  private HosoVerifier given;
  private SignatureVerifier hoso;
  private DssValidator dss;

  /** Writes the signed document. */
  abstract Path sign(Workplace workplace) throws IOException;

  int signatures() {
    return 1;
  }

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = open();
    signed = sign(workplace);
    given = new HosoVerifier(workplace.given());
    hoso = given.verifier();
    dss = new DssValidator(workplace.given());

    HosoVerifier.requireValid(hoso(), signatures());
    DssValidator.requirePassed(dss(), DssValidator.format(form(), level()), signatures());
  }

  /** With one verifier for all documents, which remembers paths and revocation data. */
  @Benchmark
  public VerificationReport hoso() {
    return verify(hoso, signed);
  }

  @Benchmark
  public Reports dss() {
    return validate(dss, signed);
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    workplace.close();
  }

  VerificationReport verify(SignatureVerifier verifier, Path document) {
    return verifier.verify(document);
  }

  Reports validate(DssValidator validator, Path document) {
    return validator.validate(document);
  }

  /** With a verifier that remembers nothing. */
  VerificationReport verifyAnew() {
    return verify(given.verifier(), signed);
  }

  /** With DSS's comparison of pages switched off. */
  Reports validateWithoutDrawing() {
    return dss.validateWithoutDrawing(signed);
  }

  Workplace workplace() {
    return workplace;
  }
}
