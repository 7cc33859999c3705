package vn.hoso.simulator.remote;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.LoopbackServer;
import vn.hoso.simulator.pki.IssuedCertificate;

/**
 * Remote signing services over real HTTP on loopback: VNPT SmartCA, NEAC eSign, CA2 RS, Viettel
 * MySign, Mobile-ID RSSP, and the API of the Cloud Signature Consortium. They keep the keys of
 * those who are enrolled; a test decides in their place. What public material does not show is
 * assumed, and said at each service's class. Thread-safe.
 *
 * <pre>{@code
 * try (PkiSimulator pki = PkiSimulator.start();
 *     RemoteSimulator remote = RemoteSimulator.start()) {
 *   remote.enrol("049085001234", pki.issuePerson("Nguyễn Thị Hồng Nhung"));
 *   …
 *   remote.approve(remote.requests().get(0).transaction());
 * }
 * }</pre>
 */
public final class RemoteSimulator implements AutoCloseable {

  private final RemoteRuntime runtime;
  private final LoopbackServer server;

  private RemoteSimulator(int port, Clock clock) {
    this.runtime = new RemoteRuntime(clock);
    this.server =
        LoopbackServer.start(port, (HttpExchange exchange) -> new Call(runtime, exchange).run());
  }

  /** Starts on a free port. */
  public static RemoteSimulator start() {
    return start(0, Clock.systemUTC());
  }

  /**
   * Starts.
   *
   * @param port 0 for any free one
   * @param clock for the times of logins
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static RemoteSimulator start(int port, Clock clock) {
    return new RemoteSimulator(port, clock);
  }

  /** The base of VNPT SmartCA. */
  public URI smartCaUri() {
    return server.uri().resolve(Endpoints.SMARTCA);
  }

  /** The base of NEAC eSign. */
  public URI neacUri() {
    return server.uri().resolve("/");
  }

  /** The base of CA2 RS. */
  public URI ca2Uri() {
    return server.uri().resolve("/");
  }

  /** The base of Viettel MySign. */
  public URI mySignUri() {
    return server.uri().resolve("/");
  }

  /** The base of the API of the Cloud Signature Consortium, version 1. */
  public URI cscV1Uri() {
    return server.uri().resolve(Endpoints.CSC_V1);
  }

  /** The base of the API of the Cloud Signature Consortium, version 2. */
  public URI cscV2Uri() {
    return server.uri().resolve(Endpoints.CSC_V2);
  }

  /** The base of Mobile-ID RSSP. */
  public URI rsspUri() {
    return server.uri().resolve(Endpoints.RSSP);
  }

  /** The application's name at all services: {@code sp_id}, {@code client_id}, relying party. */
  public String clientId() {
    return Accounts.CLIENT;
  }

  /** The application's password at all services; invented, not a secret. */
  public String clientSecret() {
    return Accounts.SECRET;
  }

  /** The CA that NEAC eSign is asked for. */
  public String caName() {
    return Accounts.CA_NAME;
  }

  /** The text of that name of the RSSP's relying party. */
  public String rsspSignature() {
    return Accounts.RSSP_SIGNATURE;
  }

  /** The key with which the RSSP's relying party signs its logins. */
  public PrivateKey rsspKey() {
    return runtime.accounts().loginKey().getPrivate();
  }

  /** The PIN of every signer. */
  public String pin() {
    return Accounts.PIN;
  }

  /** The one-time password of every signer. */
  public String otp() {
    return Accounts.OTP;
  }

  /** The password of every signer's account. */
  public String password() {
    return Accounts.PASSWORD;
  }

  /** Keeps somebody's key from now on. */
  public void enrol(String userId, IssuedCertificate certificate) {
    runtime.enrol(new Signer(userId, certificate));
  }

  /** The requests for signatures, in the order they came. */
  public List<SigningRequest> requests() {
    return runtime.transactions().stream().map(Transaction::snapshot).toList();
  }

  /** The signer approves all documents of a request; see {@link SigningRequest#transaction}. */
  public void approve(String transaction) {
    known(transaction).decide(Decision.APPROVED);
  }

  /** The signer approves the first documents of a request. */
  public void approvePartly(String transaction, int documents) {
    known(transaction).decide(Decision.APPROVED, documents);
  }

  public void refuse(String transaction) {
    known(transaction).decide(Decision.REFUSED, 0);
  }

  /** The signer does nothing until it is too late. */
  public void expire(String transaction) {
    known(transaction).decide(Decision.EXPIRED, 0);
  }

  /** What is decided on requests that a client waits for; approval until this is called. */
  public void decideAtOnce(Decision decision) {
    runtime.policy(new PhonePolicy(decision, runtime.policy().anotherKey()));
  }

  /** Whether values are by a key that is not the signer's, from now on. */
  public void signWithAnotherKey(boolean anotherKey) {
    runtime.policy(new PhonePolicy(runtime.policy().atOnce(), anotherKey));
  }

  /** Ends all sessions: access tokens are not known any more. */
  public void forgetTokens() {
    runtime.accounts().forgetTokens();
  }

  /** What SmartCA sends to the application when the signer has decided. */
  public byte[] smartCaWebHook(String transaction) {
    return json(runtime.endpoints().gateway().webHook(known(transaction)).toString());
  }

  /** What MySign sends to the application when the signer has decided. */
  public byte[] mySignWebHook(String transaction) {
    return json(runtime.endpoints().mySign().state(known(transaction)).toString());
  }

  /** What a CSC service sends to the application ({@code response_uri}) after approval. */
  public byte[] cscWebHook(String transaction) {
    Transaction known = known(transaction);
    return json(
        runtime
            .endpoints()
            .csc()
            .signatures(known)
            .put("responseID", known.reference())
            .toString());
  }

  /** The calls received, in the order they were dealt with. */
  public List<RecordedCall> calls() {
    return runtime.calls();
  }

  /** The script of faults. */
  public RemoteFaults faults() {
    return runtime.faults();
  }

  /** Stops listening and closes every connection. What was kept stays readable. */
  @Override
  public void close() {
    runtime.stop();
    server.close();
  }

  private Transaction known(String transaction) {
    return runtime
        .transaction(transaction)
        .orElseThrow(() -> new IllegalArgumentException("There is no transaction " + transaction));
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
