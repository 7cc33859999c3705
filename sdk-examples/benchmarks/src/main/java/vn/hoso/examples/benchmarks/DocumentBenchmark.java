package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.simulator.pki.KeyType;

/**
 * What the benchmarks of documents have in common: time per document in one thread, after ten
 * seconds of warm-up (the reference validator is still being compiled after five), with a heap that
 * is the same on every machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:+UseG1GC",
      "-Xms2g",
      "-Xmx2g",
      // Or each time-stamp waits 40 ms in the simulator.
      "-Dsun.net.httpserver.nodelay=true"
    })
public abstract class DocumentBenchmark {

  /** What the standards call signatures in this format: PAdES, XAdES, CAdES. */
  abstract String form();

  /** Of the signatures. */
  SignatureLevel level() {
    return SignatureLevel.B_B;
  }

  /** What both contestants are given. */
  Workplace open() throws IOException {
    return Workplace.create(Size.KB_50, KeyType.RSA_2048);
  }
}
