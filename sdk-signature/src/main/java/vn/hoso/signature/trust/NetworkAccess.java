package vn.hoso.signature.trust;

import java.time.Duration;

/** Whether certificates may be looked up online, and within which limits. Immutable. */
public final class NetworkAccess {

  private final boolean enabled;
  private final Duration connectTimeout;
  private final Duration timeout;
  private final int maxBytes;
  private final int maxRedirects;
  private final boolean privateAddresses;

  private NetworkAccess(Builder builder) {
    this.enabled = builder.enabled;
    this.connectTimeout = builder.connectTimeout;
    this.timeout = builder.timeout;
    this.maxBytes = builder.maxBytes;
    this.maxRedirects = builder.maxRedirects;
    this.privateAddresses = builder.privateAddresses;
  }

  /** Nothing is ever fetched. */
  public static NetworkAccess off() {
    Builder builder = builder();
    builder.enabled = false;
    return builder.build();
  }

  /** Public http and https addresses, within the default limits. */
  public static NetworkAccess on() {
    return builder().build();
  }

  /** Like {@link #on()}, with other limits. */
  public static Builder builder() {
    return new Builder();
  }

  public boolean enabled() {
    return enabled;
  }

  public Duration connectTimeout() {
    return connectTimeout;
  }

  public Duration timeout() {
    return timeout;
  }

  public int maxBytes() {
    return maxBytes;
  }

  public int maxRedirects() {
    return maxRedirects;
  }

  public boolean privateAddresses() {
    return privateAddresses;
  }

  /** Not thread-safe. */
  public static final class Builder {

    private boolean enabled = true;
    private Duration connectTimeout = Duration.ofSeconds(3);
    private Duration timeout = Duration.ofSeconds(10);
    private int maxBytes = 32 * 1024 * 1024;
    private int maxRedirects = 3;
    private boolean privateAddresses;

    private Builder() {}

    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = connectTimeout;
      return this;
    }

    public Builder timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    public Builder maxBytes(int maxBytes) {
      this.maxBytes = maxBytes;
      return this;
    }

    public Builder maxRedirects(int maxRedirects) {
      this.maxRedirects = maxRedirects;
      return this;
    }

    public Builder allowPrivateAddresses() {
      this.privateAddresses = true;
      return this;
    }

    public NetworkAccess build() {
      return new NetworkAccess(this);
    }
  }
}
