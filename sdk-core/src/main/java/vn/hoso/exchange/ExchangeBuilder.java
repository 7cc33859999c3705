package vn.hoso.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.exchange.ExchangeSettings;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/**
 * What a {@link DocumentExchange} is built with, whatever its protocol. Not thread-safe.
 *
 * @param <B> the builder of the protocol
 */
public abstract sealed class ExchangeBuilder<B extends ExchangeBuilder<B>>
    permits EdocBuilder, MediatorBuilder, VxpBuilder {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(30));

  private @Nullable URI endpoint;
  private @Nullable Path temporaryDirectory;
  private Timeouts timeouts = TIMEOUTS;
  private RetryPolicy retry = RetryPolicy.defaults();
  private CallListener listener = event -> {};
  private Environment environment = Environment.system(Clock.systemUTC());

  ExchangeBuilder() {}

  /** The address before {@code /sendEdoc} and the other services. Required. */
  public B endpoint(URI endpoint) {
    this.endpoint = endpoint;
    return self();
  }

  /**
   * A directory for what is being sent and received, on a local disk with room for it; the JVM's
   * {@code java.io.tmpdir} if not set.
   */
  public B temporaryDirectory(Path temporaryDirectory) {
    this.temporaryDirectory = Objects.requireNonNull(temporaryDirectory, "temporaryDirectory");
    return self();
  }

  /**
   * How long it waits; 10 seconds to connect, 10 minutes an attempt, 30 minutes a call if not set,
   * since an attempt is as long as a message takes.
   */
  public B timeouts(Timeouts timeouts) {
    this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    return self();
  }

  public B retry(RetryPolicy retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return self();
  }

  /** Hears of every call; must be thread-safe. */
  public B listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /** The clock for times that are signed or compared; the system's if not set. */
  public B clock(Clock clock) {
    this.environment = Environment.system(clock);
    return self();
  }

  /**
   * Builds the client; nothing is sent yet.
   *
   * @throws IllegalStateException if something that is required is missing
   * @throws IllegalArgumentException if the address cannot be used
   */
  public abstract DocumentExchange build();

  abstract B self();

  /** For tests: time and chance held. */
  B environment(Environment environment) {
    this.environment = environment;
    return self();
  }

  Environment environment() {
    return environment;
  }

  ExchangeSettings settings() {
    return new ExchangeSettings(
        required(endpoint, "endpoint", "URI.create(\"http://10.0.0.5:8080/vxp\")"),
        temporaryDirectory,
        timeouts,
        retry,
        new QuietListener(listener));
  }

  static <T> T required(@Nullable T value, String name, String example) {
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
