package vn.hoso.signature.key.remote;

import java.net.URI;
import java.util.List;
import vn.hoso.signature.internal.remote.RemoteCodec;

/**
 * How a remote signing service is reached and spoken to: its address, the application's account,
 * and what differs from the others of its family.
 *
 * <p>Immutable; thread-safe if the suppliers of secrets are.
 */
public abstract sealed class RemoteProvider
    permits CscProvider, GatewayProvider, MySignProvider, RsspProvider {

  private final String name;
  private final URI base;

  RemoteProvider(String name, URI base) {
    if (base.getHost() == null || base.getUserInfo() != null || base.getQuery() != null) {
      throw new IllegalArgumentException(
          "The address of %s must be that of a host, without user and query: %s"
              .formatted(name, base));
    }
    this.name = name;
    this.base = base;
  }

  /** The name in messages and tickets. */
  public final String name() {
    return name;
  }

  /** What the paths of calls are relative to. */
  public final URI base() {
    return base;
  }

  abstract RemoteCodec codec();

  /** All that is called: the base, and what is elsewhere. */
  List<URI> addresses() {
    return List.of(base);
  }

  /** Whether it has a use for each of these, and for all of them together. */
  abstract boolean takes(SignerSecrets secrets);

  /** Whether signatures come with the answer to the request for them. */
  abstract boolean answersAtOnce(SignerSecrets secrets);

  /** Without account and secrets. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + name + " at " + base + "]";
  }
}
