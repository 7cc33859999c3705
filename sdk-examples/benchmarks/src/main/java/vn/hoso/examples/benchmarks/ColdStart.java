package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.simulator.pki.KeyType;

/**
 * A fresh JVM with the options that it has by itself, which verifies one PDF and ends: both have
 * the same class path. On Linux only, which says how much memory a process had.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 7)
@Fork(1)
public class ColdStart {

  @Param("MB_1")
  public Size size = Size.MB_1;

  private Workplace workplace;
  private Path signed;
  private GivenFiles given;

  /** The most memory that the process had. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Memory {
    public double residentMegabytes;
  }

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = Workplace.create(size, KeyType.RSA_2048);
    signed = workplace.file("signed.pdf");
    try (DssSigner signer = new DssSigner(workplace, SignatureLevel.B_B)) {
      signer.signPdf(workplace.document(), signed);
    }
    given = workplace.given();
  }

  @Benchmark
  public void hoso(Memory memory) throws IOException, InterruptedException {
    memory.residentMegabytes = verify("hoso");
  }

  @Benchmark
  public void dss(Memory memory) throws IOException, InterruptedException {
    memory.residentMegabytes = verify("dss");
  }

  private double verify(String contestant) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            FirstVerification.class.getName(),
            contestant,
            given.folder().toString(),
            signed.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
    }
    return Long.parseLong(output.strip()) * 1024 / 1e6;
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    workplace.close();
  }
}
