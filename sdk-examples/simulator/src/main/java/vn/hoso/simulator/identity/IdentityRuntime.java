package vn.hoso.simulator.identity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.hoso.simulator.internal.http.Pauses;

/** What the calls of one simulator share. Thread-safe. */
final class IdentityRuntime {

  private static final String CLIENT_ID = "xa-nui-thanh";
  private static final String CLIENT_SECRET = "bi-mat-thu-nghiem-cua-xa";

  private final IdentityOptions options;
  private final String issuer;
  private final KeyRing keys = new KeyRing();
  private final Accounts accounts = new Accounts();
  private final IdentityFaults faults = new IdentityFaults();
  private final ClientCheck client = new ClientCheck(CLIENT_ID, CLIENT_SECRET);
  private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
  private final Pauses pauses = new Pauses();
  private final Grants grants;
  private final IdTokens idTokens;

  /**
   * For one simulator.
   *
   * @param issuer as WSO2 Identity Server names itself: by its token endpoint
   */
  IdentityRuntime(IdentityOptions options, String issuer) {
    this.options = options;
    this.issuer = issuer;
    this.grants = new Grants(options.clock(), options.codeLifetime(), options.tokenLifetime());
    this.idTokens = new IdTokens(keys, issuer, CLIENT_ID, options.tokenLifetime());
  }

  String issuer() {
    return issuer;
  }

  KeyRing keys() {
    return keys;
  }

  Accounts accounts() {
    return accounts;
  }

  Grants grants() {
    return grants;
  }

  IdTokens idTokens() {
    return idTokens;
  }

  ClientCheck client() {
    return client;
  }

  IdentityFaults faults() {
    return faults;
  }

  String clientId() {
    return CLIENT_ID;
  }

  String clientSecret() {
    return CLIENT_SECRET;
  }

  boolean isRegistered(String redirectUri) {
    return options.redirectUris().stream().map(URI::toString).anyMatch(redirectUri::equals);
  }

  Instant now() {
    return options.clock().instant();
  }

  List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  void record(RecordedCall call) {
    calls.add(call);
  }

  void pause(Duration delay) {
    pauses.pause(delay);
  }

  void stop() {
    pauses.end();
  }
}
