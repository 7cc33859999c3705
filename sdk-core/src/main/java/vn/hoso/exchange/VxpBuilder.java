package vn.hoso.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.exchange.VxpExchange;
import vn.hoso.internal.exchange.VxpSettings;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;
import vn.hoso.transport.Timeouts;

/** Builds a {@link DocumentExchange} over the national document axis. Not thread-safe. */
public final class VxpBuilder {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(30));

  private @Nullable URI endpoint;
  private @Nullable AgencyCode agency;
  private @Nullable Secret secret;
  private @Nullable Path temporaryDirectory;
  private Timeouts timeouts = TIMEOUTS;
  private RetryPolicy retry = RetryPolicy.defaults();
  private CallListener listener = event -> {};
  private Environment environment = Environment.system(Clock.systemUTC());

  VxpBuilder() {}

  /** The address before {@code /sendEdoc} and the other services. Required. */
  public VxpBuilder endpoint(URI endpoint) {
    this.endpoint = endpoint;
    return this;
  }

  /**
   * The code under which the agency is registered at the axis ({@code systemid}); also the sender
   * of what it sends, since the axis takes no other. Required.
   */
  public VxpBuilder agency(AgencyCode agency) {
    this.agency = agency;
    return this;
  }

  /** The key that the axis gave the agency; headers are signed with it. Required. */
  public VxpBuilder secret(Secret secret) {
    this.secret = secret;
    return this;
  }

  /**
   * A directory for what is being sent and received, on a local disk with room for it; the JVM's
   * {@code java.io.tmpdir} if not set.
   */
  public VxpBuilder temporaryDirectory(Path temporaryDirectory) {
    this.temporaryDirectory = Objects.requireNonNull(temporaryDirectory, "temporaryDirectory");
    return this;
  }

  /**
   * How long it waits; 10 seconds to connect, 10 minutes an attempt, 30 minutes a call if not set,
   * since an attempt is as long as a message takes.
   */
  public VxpBuilder timeouts(Timeouts timeouts) {
    this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    return this;
  }

  public VxpBuilder retry(RetryPolicy retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /** Hears of every call; must be thread-safe. */
  public VxpBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** The clock for the time that is signed; the system's if not set. */
  public VxpBuilder clock(Clock clock) {
    this.environment = Environment.system(clock);
    return this;
  }

  /** For tests: time and chance held. */
  VxpBuilder environment(Environment environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Builds the client; nothing is sent yet.
   *
   * @throws IllegalStateException if endpoint, agency or secret are missing
   * @throws IllegalArgumentException if the address cannot be used
   */
  public DocumentExchange build() {
    VxpSettings settings =
        new VxpSettings(
            required(endpoint, "endpoint", "URI.create(\"http://10.0.0.5:8080/vxp\")"),
            required(agency, "agency", "AgencyCode.of(\"H17.99\")"),
            required(secret, "secret", "Secret.of(key)"),
            temporaryDirectory,
            timeouts,
            retry,
            new QuietListener(listener));
    return new VxpExchange(settings, environment);
  }

  private static <T> T required(@Nullable T value, String name, String example) {
    if (value == null) {
      throw new IllegalStateException(
          "DocumentExchange: "
              + name
              + " is missing; set it, such as "
              + name
              + "("
              + example
              + ")");
    }
    return value;
  }
}
