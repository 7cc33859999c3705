package vn.hoso.examples.benchmarks.portal;

import java.io.IOException;
import java.net.URI;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import vn.hoso.dossier.Dossier;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.portal.NationalPortal;
import vn.hoso.portal.SubmissionResult;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/** Sends a dossier to a server on loopback, over a connection that is kept, from one thread. */
public class CallPortal extends PortalBenchmark {

  private FastServer server;
  private NationalPortal portal;
  private HandWrittenClient handWritten;
  private Dossier dossier;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    server = new FastServer();
    portal =
        NationalPortal.builder()
            .securityServer(server.uri())
            .agency(AgencyCode.of("H17.99"))
            .credentials(Credentials.of("motcua", Secret.of("loopback")))
            .build();
    handWritten =
        new HandWrittenClient(
            URI.create(
                server.uri()
                    + "/RestService/forward/mapi/integration"
                    + "?dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider"),
            FastServer.SESSION);
    dossier = SampleDossier.create();
  }

  @Benchmark
  public SubmissionResult hoso() {
    return portal.dossiers().upsert(dossier);
  }

  @Benchmark
  public HandWrittenClient.Reply byHand() throws IOException, InterruptedException {
    return handWritten.insert(dossier);
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    portal.close();
    server.close();
  }
}
