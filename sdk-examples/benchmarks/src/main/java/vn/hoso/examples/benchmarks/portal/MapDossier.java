package vn.hoso.examples.benchmarks.portal;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import vn.hoso.dossier.Dossier;
import vn.hoso.internal.portal.PortalMapping;

/** A dossier to the bytes of the request, without HTTP. */
public class MapDossier extends PortalBenchmark {

  private final Dossier dossier = SampleDossier.create();
  private final PortalMapping mapping = new PortalMapping();

  @Benchmark
  public byte[] hoso() throws IOException {
    return mapping.request(dossier, FastServer.SESSION);
  }

  @Benchmark
  public byte[] byHand() throws IOException {
    return HandWrittenClient.request(dossier, FastServer.SESSION);
  }
}
