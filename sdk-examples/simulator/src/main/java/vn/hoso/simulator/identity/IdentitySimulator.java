package vn.hoso.simulator.identity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.hoso.simulator.internal.http.LoopbackServer;

/**
 * An identity provider over real HTTP on loopback. Its paths are the defaults of WSO2 Identity
 * Server, its parameters and claims those that public material shows of the national portal's
 * provider and of VNeID; everything else is as OAuth 2 and OpenID Connect have it. A citizen signs
 * in on its page, or without it when {@code auto_approve=<account>} is added to the address of
 * authorize ({@code auto_approve=cancel} cancels). Thread-safe.
 *
 * <pre>{@code
 * try (IdentitySimulator identity = IdentitySimulator.start()) {
 *   identity.uri();
 *   identity.faults().on(IdentityService.TOKEN).next(IdentityFault.wrongNonce());
 * }
 * }</pre>
 */
public final class IdentitySimulator implements AutoCloseable {

  private final LoopbackServer server;
  private final IdentityRuntime runtime;

  private IdentitySimulator(IdentityOptions options) {
    // The issuer has the port in it, which is known when the server listens.
    CompletableFuture<IdentityRuntime> started = new CompletableFuture<>();
    this.server =
        LoopbackServer.start(options.port(), exchange -> new Call(started.join(), exchange).run());
    this.runtime = new IdentityRuntime(options, server.uri() + IdentityService.TOKEN.path());
    started.complete(runtime);
  }

  /** Starts with the defaults on a free port. */
  public static IdentitySimulator start() {
    return start(IdentityOptions.defaults());
  }

  /**
   * Starts.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static IdentitySimulator start(IdentityOptions options) {
    return new IdentitySimulator(options);
  }

  /** The address before {@code /oauth2/authorize}, such as {@code http://127.0.0.1:41234}. */
  public URI uri() {
    return server.uri();
  }

  /** Where an endpoint is. */
  public URI uri(IdentityService service) {
    return server.uri().resolve(service.path());
  }

  /** What ID tokens say who issued them. */
  public String issuer() {
    return runtime.issuer();
  }

  /** The application that is registered. */
  public String clientId() {
    return runtime.clientId();
  }

  /** Its secret; invented. */
  public String clientSecret() {
    return runtime.clientSecret();
  }

  /** The public keys as JWKS. */
  public String keys() {
    return runtime.keys().published().toString();
  }

  /** Signs with a new key from now on, and no longer publishes the old one. */
  public void rotateKeys() {
    runtime.keys().rotate();
  }

  /** Somebody who can sign in: {@code an}, {@code ky-ha}, {@code tam-hai}, {@code y}, or added. */
  public Optional<Account> account(String id) {
    return runtime.accounts().find(id);
  }

  /** Adds an account, or changes the one of this id. */
  public void put(Account account) {
    runtime.accounts().put(account);
  }

  /** The calls received, in the order they were answered. */
  public List<RecordedCall> calls() {
    return runtime.calls();
  }

  /** The calls of one endpoint. */
  public List<RecordedCall> calls(IdentityService service) {
    return calls().stream().filter(call -> call.service().equals(Optional.of(service))).toList();
  }

  /** The script of faults. */
  public IdentityFaults faults() {
    return runtime.faults();
  }

  /** Stops listening and closes every connection. What was recorded stays readable. */
  @Override
  public void close() {
    runtime.stop();
    server.close();
  }
}
