package vn.hoso.exchange;

import org.jspecify.annotations.Nullable;
import vn.hoso.internal.exchange.EdocExchange;
import vn.hoso.lgsp.LgspAuthentication;

/**
 * Builds a {@link DocumentExchange} over a provincial eDoc service. Its endpoint ends with the
 * version, such as {@code https://edoc.example.vn/v1}. Not thread-safe.
 */
public final class EdocBuilder extends ExchangeBuilder<EdocBuilder> {

  private @Nullable LgspAuthentication authentication;

  EdocBuilder() {}

  /**
   * What it shows to the service: {@link LgspAuthentication#systemKey} as a rule, or what a gateway
   * in front of it wants. Required.
   */
  public EdocBuilder authentication(LgspAuthentication authentication) {
    this.authentication = authentication;
    return this;
  }

  @Override
  public DocumentExchange build() {
    return new EdocExchange(
        settings(),
        required(
            authentication, "authentication", "LgspAuthentication.systemKey(systemId, secretKey)"),
        environment());
  }

  @Override
  EdocBuilder self() {
    return this;
  }
}
