package vn.hoso.examples.benchmarks.portal;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import vn.hoso.internal.portal.PortalMapping;

/** The bytes of a reply to what it says, without HTTP. */
public class DecodeReply extends PortalBenchmark {

  private final PortalMapping mapping = new PortalMapping();

  @Benchmark
  public Object hoso() {
    return mapping.reply(FastServer.REPLY);
  }

  @Benchmark
  public Object byHand() throws IOException {
    return HandWrittenClient.reply(FastServer.REPLY);
  }
}
