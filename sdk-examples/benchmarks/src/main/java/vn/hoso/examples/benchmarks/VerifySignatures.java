package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import vn.hoso.simulator.pki.KeyType;

/** Verifies a PDF with several signatures, each with a seal that is seen. */
public class VerifySignatures extends VerifyDocument {

  @Param({"MB_1", "MB_1_SHORT", "LETTER"})
  public Size size = Size.MB_1;

  @Benchmark
  public Reports dssWithoutDrawing() {
    return validateWithoutDrawing();
  }

  @Override
  String form() {
    return "PAdES";
  }

  @Override
  int signatures() {
    return size == Size.LETTER ? 4 : 10;
  }

  @Override
  Workplace open() throws IOException {
    return Workplace.create(size, KeyType.RSA_2048);
  }

  @Override
  Path sign(Workplace workplace) throws IOException {
    return SealedPdf.write(workplace, signatures());
  }
}
