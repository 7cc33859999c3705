package vn.hoso.examples.benchmarks.edxml;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Reads a message that the SDK wrote, and writes its attachment to a file. */
public class ReadEdxml extends EdxmlBenchmark {

  private final HosoExchange hoso = new HosoExchange();
  private final StaxExchange stax = new StaxExchange();
  private DomExchange dom;
  private JaxbExchange jaxb;
  private MessageFolder folder;
  private Exchange.@Nullable Received received;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    dom = new DomExchange();
    jaxb = new JaxbExchange();
    folder = MessageFolder.create(size, content);
    hoso.write(folder.letter(), folder.attachment(), folder.message());
  }

  @Setup(Level.Invocation)
  public void clear() throws IOException {
    folder.clear();
  }

  @Benchmark
  public void hoso() {
    received = hoso.read(folder.message(), folder.received());
  }

  @Benchmark
  public void stax() throws IOException {
    received = stax.read(folder.message(), folder.received());
  }

  @Benchmark
  public void dom() throws IOException {
    received = dom.read(folder.message(), folder.received());
  }

  @Benchmark
  public void jaxb() throws IOException {
    received = jaxb.read(folder.message(), folder.received());
  }

  /** First after the first iteration of the warm-up: nothing is measured that is not right. */
  @TearDown(Level.Iteration)
  public void check() throws IOException {
    folder.requireSame(Objects.requireNonNull(received));
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    folder.close();
  }
}
