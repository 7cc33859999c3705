package vn.hoso.examples.invitation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import vn.hoso.edxml.Organization;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.SentLookup;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.axis.AxisOptions;
import vn.hoso.simulator.axis.AxisOptions.SenderIds;
import vn.hoso.simulator.axis.AxisSimulator;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.pki.PkiSimulator;
import vn.hoso.transport.Secret;

/** The document axis and a PKI, and what agencies need to use them. Thread-safe. */
final class SimulatedWorld implements AutoCloseable {

  private static final String PIN = "12345678";
  private static final int LOOKS = 3;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Clock clock;
  private final AxisSimulator axis;
  private final PkiSimulator pki;
  private final Deque<DocumentExchange> clients = new ArrayDeque<>();

  /**
   * Starts.
   *
   * @param clock of all services and all agencies
   */
  SimulatedWorld(Clock clock) {
    this.clock = clock;
    this.axis =
        AxisSimulator.start(
            AxisOptions.defaults()
                .withClock(clock)
                .withAgencies(0)
                .withSenderIds(SenderIds.OF_MESSAGE));
    this.pki = PkiSimulator.builder().clock(clock).caKey(KeyType.P_256).start();
  }

  AxisSimulator axis() {
    return axis;
  }

  /**
   * Connects an agency to the axis, and gives it its client, which is closed with the world.
   *
   * @throws IllegalArgumentException if the code is taken
   */
  synchronized DocumentExchange connect(AgencyCode code, String name) {
    DocumentExchange client =
        DocumentExchange.vxp()
            .endpoint(axis.uri())
            .agency(code)
            .secret(Secret.of(axis.connect(code.value(), name)))
            .clock(clock)
            .lookup(SentLookup.bySenderDocId().withLooks(LOOKS, PAUSE))
            .build();
    clients.push(client);
    return client;
  }

  /**
   * Issues a key to an agency and signs with it.
   *
   * @param folder for the file with the key
   */
  DocumentSigner signerOf(Organization agency, Path folder) {
    Path key =
        pki.issueAgency(agency.name())
            .writePkcs12(folder.resolve("khoa-mo-phong.p12"), PIN.toCharArray());
    return DocumentSigner.create(SigningKeys.pkcs12(key, Pin.of(PIN))).clock(clock);
  }

  /** Trusts the simulated root, and asks the simulated authority for revocations. */
  SignatureVerifier verifier() {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.of(pki.rootCertificate()))
        .network(NetworkAccess.builder().allowPrivateAddresses().build())
        .clock(clock)
        .build();
  }

  @Override
  public synchronized void close() {
    clients.forEach(DocumentExchange::close);
    pki.close();
    axis.close();
  }
}
