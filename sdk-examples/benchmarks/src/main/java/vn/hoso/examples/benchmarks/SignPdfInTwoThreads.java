package vn.hoso.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Threads;

/**
 * A batch of documents, signed by two threads that share a key: milliseconds for each document,
 * next to what the key alone takes.
 */
@Threads(2)
public class SignPdfInTwoThreads extends SignPdf {

  /** As many bytes as the signed attributes of a CMS have. */
  private static final int BYTES = 200;

  @Benchmark
  public byte[] keyAlone() {
    return key().sign(new byte[BYTES]);
  }
}
