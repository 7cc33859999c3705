package vn.hoso.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.exchange.MediatorExchange;
import vn.hoso.internal.exchange.MediatorSettings;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.Secret;

/** Builds a {@link DocumentExchange} over a JSON mediator of the axis. Not thread-safe. */
public final class MediatorBuilder extends ExchangeBuilder<MediatorBuilder> {

  private final Map<MediatorService, String> paths = new EnumMap<>(MediatorService.class);
  private @Nullable AgencyCode agency;
  private @Nullable String systemId;
  private @Nullable Secret secret;
  private @Nullable LgspAuthentication authentication;
  private SentLookup lookup = SentLookup.bySenderDocId();

  MediatorBuilder() {}

  /** The agency that sends ({@code from}). Required. */
  public MediatorBuilder agency(AgencyCode agency) {
    this.agency = agency;
    return this;
  }

  /** The id of this system ({@code systemId}); the agency's code if not set, as at the axis. */
  public MediatorBuilder systemId(String systemId) {
    this.systemId = Objects.requireNonNull(systemId, "systemId");
    return this;
  }

  /** The key of this system ({@code secret}), which goes in every request. Required. */
  public MediatorBuilder secret(Secret secret) {
    this.secret = secret;
    return this;
  }

  /** What a gateway in front of the mediator wants besides; nothing if not set. */
  public MediatorBuilder authentication(LgspAuthentication authentication) {
    this.authentication = Objects.requireNonNull(authentication, "authentication");
    return this;
  }

  /** How it looks for a document that may have arrived; by {@code senderDocId} if not set. */
  public MediatorBuilder lookup(SentLookup lookup) {
    this.lookup = Objects.requireNonNull(lookup, "lookup");
    return this;
  }

  /**
   * Where a service is, behind the endpoint; {@link MediatorService#path()} if not set.
   *
   * @throws IllegalArgumentException if it is no path
   */
  public MediatorBuilder path(MediatorService service, String path) {
    if (!path.matches("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")) {
      throw new IllegalArgumentException(
          "path of " + service + ": give what stands behind the endpoint, such as sendEdoc");
    }
    paths.put(service, path);
    return this;
  }

  @Override
  public DocumentExchange build() {
    AgencyCode sender = required(agency, "agency", "AgencyCode.of(\"H17.99\")");
    MediatorSettings mediator =
        new MediatorSettings(
            sender,
            systemId == null ? sender.value() : systemId,
            required(secret, "secret", "Secret.of(key)"),
            authentication,
            lookup,
            Map.copyOf(paths));
    return new MediatorExchange(settings(), mediator, environment());
  }

  @Override
  MediatorBuilder self() {
    return this;
  }
}
