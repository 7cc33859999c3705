package vn.hoso.signature.key.remote;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.remote.RemoteHttp;

/**
 * The limits within which a service is called. Each method returns changed options.
 *
 * <p>Immutable and thread-safe.
 */
public final class RemoteOptions {

  private static final RemoteOptions DEFAULTS =
      new RemoteOptions(
          Duration.ofSeconds(10), Duration.ofSeconds(60), 4 << 20, null, false, Clock.systemUTC());

  private final Duration connectTimeout;
  private final Duration timeout;
  private final int maxAnswerBytes;
  private final @Nullable SSLContext tls;
  private final boolean withoutTls;
  private final Clock clock;

  private RemoteOptions(
      Duration connectTimeout,
      Duration timeout,
      int maxAnswerBytes,
      @Nullable SSLContext tls,
      boolean withoutTls,
      Clock clock) {
    this.connectTimeout = connectTimeout;
    this.timeout = timeout;
    this.maxAnswerBytes = maxAnswerBytes;
    this.tls = tls;
    this.withoutTls = withoutTls;
    this.clock = clock;
  }

  /** 10 seconds to connect, 60 for a call, answers of 4 MiB, TLS as the JVM has it. */
  public static RemoteOptions defaults() {
    return DEFAULTS;
  }

  public RemoteOptions connectTimeout(Duration value) {
    return new RemoteOptions(value, timeout, maxAnswerBytes, tls, withoutTls, clock);
  }

  /**
   * Of a whole call. Services that hold the call until the signer has approved (CSC v1 and RSSP
   * without PIN) need minutes.
   */
  public RemoteOptions timeout(Duration value) {
    return new RemoteOptions(connectTimeout, value, maxAnswerBytes, tls, withoutTls, clock);
  }

  public RemoteOptions maxAnswerBytes(int value) {
    return new RemoteOptions(connectTimeout, timeout, value, tls, withoutTls, clock);
  }

  /** For a service whose certificate the JVM does not trust, or that wants one of the client. */
  public RemoteOptions tls(SSLContext value) {
    return new RemoteOptions(connectTimeout, timeout, maxAnswerBytes, value, withoutTls, clock);
  }

  /**
   * Allows http, over which passwords can be read on the way: for a proxy within the agency's own
   * network. To the own host it is allowed anyhow. TT 15/2025/TT-BKHCN Phụ lục III asks for TLS
   * 1.2.
   */
  public RemoteOptions withoutTls() {
    return new RemoteOptions(connectTimeout, timeout, maxAnswerBytes, tls, true, clock);
  }

  /** For times in requests and tickets; the system's by default. */
  public RemoteOptions clock(Clock value) {
    return new RemoteOptions(connectTimeout, timeout, maxAnswerBytes, tls, withoutTls, value);
  }

  RemoteHttp http(RemoteProvider provider) {
    for (URI address : provider.addresses()) {
      if (!mayBeCalled(address)) {
        throw new IllegalArgumentException(
            "%s is at %s: use https, or withoutTls within the agency's own network"
                .formatted(provider.name(), address));
      }
    }
    return new RemoteHttp(provider.base(), connectTimeout, timeout, maxAnswerBytes, tls, clock);
  }

  Instant now() {
    return clock.instant();
  }

  String newTransaction() {
    return UUID.randomUUID().toString();
  }

  private boolean mayBeCalled(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme())
                && (withoutTls || isOwnHost(address.getHost()))));
  }

  /** Names are not resolved, save the one that means this host. */
  private static boolean isOwnHost(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    try {
      return host.matches("[0-9.]+|\\[[0-9a-fA-F:]+]")
          && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
