package vn.hoso.examples.benchmarks;

import org.openjdk.jmh.annotations.Param;
import vn.hoso.simulator.pki.KeyType;

/** What the benchmarks of PDFs with one signature have in common. */
public abstract class PdfBenchmark extends DocumentBenchmark {

  @Param({"KB_50", "MB_1", "MB_20"})
  public Size size = Size.KB_50;

  @Param({"RSA_2048", "P_256"})
  public KeyType key = KeyType.RSA_2048;
}
