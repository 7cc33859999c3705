package vn.hoso.examples.benchmarks.edxml;

import java.io.IOException;
import java.nio.file.Files;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Writes a letter and its attachment into one message. */
public class WriteEdxml extends EdxmlBenchmark {

  private final HosoExchange hoso = new HosoExchange();
  private final StaxExchange stax = new StaxExchange();
  private DomExchange dom;
  private JaxbExchange jaxb;
  private MessageFolder folder;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    dom = new DomExchange();
    jaxb = new JaxbExchange();
    folder = MessageFolder.create(size, content);
  }

  @Setup(Level.Invocation)
  public void clear() throws IOException {
    Files.deleteIfExists(folder.message());
  }

  @Benchmark
  public void hoso() {
    hoso.write(folder.letter(), folder.attachment(), folder.message());
  }

  @Benchmark
  public void stax() throws IOException {
    stax.write(folder.letter(), folder.attachment(), folder.message());
  }

  @Benchmark
  public void dom() throws IOException {
    dom.write(folder.letter(), folder.attachment(), folder.message());
  }

  @Benchmark
  public void jaxb() throws IOException {
    jaxb.write(folder.letter(), folder.attachment(), folder.message());
  }

  /** First after the first iteration of the warm-up: nothing is measured that is not right. */
  @TearDown(Level.Iteration)
  public void check() throws IOException {
    folder.requireSame(hoso.read(folder.message(), folder.received()));
    folder.clear();
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    folder.close();
  }
}
