package vn.hoso.examples.benchmarks.edxml;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What both benchmarks of edXML have in common: time per message in one thread, with the heap that
 * the whole of the largest message takes as a DOM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseG1GC", "-Xms6g", "-Xmx6g"})
public abstract class EdxmlBenchmark {

  @Param({"MB_1", "MB_20", "MB_200"})
  public MessageSize size = MessageSize.MB_1;

  @Param("SCAN")
  public Content content = Content.SCAN;
}
