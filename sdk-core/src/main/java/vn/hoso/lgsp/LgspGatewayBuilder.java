package vn.hoso.lgsp;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.lgsp.GatewaySettings;
import vn.hoso.lgsp.civilstatus.CivilStatusOptions;
import vn.hoso.lgsp.judicial.JudicialRecordsOptions;
import vn.hoso.lgsp.post.PostOptions;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** Builds an {@link LgspGateway}. Not thread-safe. */
public final class LgspGatewayBuilder {

  private @Nullable URI base;
  private @Nullable LgspAuthentication authentication;
  private @Nullable SSLContext tls;
  private @Nullable CivilStatusOptions civilStatus;
  private @Nullable JudicialRecordsOptions judicialRecords;
  private @Nullable PostOptions post;
  private Timeouts timeouts = Timeouts.defaults();
  private RetryPolicy retry = RetryPolicy.defaults();
  private CallListener listener = event -> {};
  private Environment environment = Environment.system(Clock.systemUTC());

  LgspGatewayBuilder() {}

  /**
   * What is before the path of every service, such as {@code https://lgsp.example.vn:8243}.
   * Required.
   */
  public LgspGatewayBuilder base(URI base) {
    this.base = base;
    return this;
  }

  /** How the client proves who it is. Required. */
  public LgspGatewayBuilder authentication(LgspAuthentication authentication) {
    this.authentication = authentication;
    return this;
  }

  /**
   * Whom this client trusts and who it is on TLS connections, those to the login included; as the
   * JVM has it if not set.
   */
  public LgspGatewayBuilder tls(SSLContext tls) {
    this.tls = Objects.requireNonNull(tls, "tls");
    return this;
  }

  /** Civil status (hộ tịch), to be called by {@link LgspGateway#civilStatus()}. */
  public LgspGatewayBuilder civilStatus(CivilStatusOptions civilStatus) {
    this.civilStatus = civilStatus;
    return this;
  }

  /** Judicial records (lý lịch tư pháp), to be called by {@link LgspGateway#judicialRecords()}. */
  public LgspGatewayBuilder judicialRecords(JudicialRecordsOptions judicialRecords) {
    this.judicialRecords = judicialRecords;
    return this;
  }

  /** The post (VNPost), to be called by {@link LgspGateway#post()}. */
  public LgspGatewayBuilder post(PostOptions post) {
    this.post = post;
    return this;
  }

  public LgspGatewayBuilder timeouts(Timeouts timeouts) {
    this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    return this;
  }

  public LgspGatewayBuilder retry(RetryPolicy retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /** Hears of every call; must be thread-safe. */
  public LgspGatewayBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** The clock for the life of tokens; the system's if not set. */
  public LgspGatewayBuilder clock(Clock clock) {
    this.environment = Environment.system(clock);
    return this;
  }

  /** For tests: time and chance held. */
  LgspGatewayBuilder environment(Environment environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Builds the client; nothing is sent yet.
   *
   * @throws IllegalStateException if base or authentication are missing
   * @throws IllegalArgumentException if the base cannot be used
   */
  public LgspGateway build() {
    GatewaySettings settings =
        new GatewaySettings(
            required(base, "base", "base(URI.create(\"https://lgsp.example.vn:8243\"))"),
            required(
                authentication,
                "authentication",
                "authentication(LgspAuthentication.clientCredentials(…))"),
            tls,
            civilStatus,
            judicialRecords,
            post,
            timeouts,
            retry,
            new QuietListener(listener));
    return new LgspGateway(settings, environment);
  }

  private static <T> T required(@Nullable T value, String name, String example) {
    if (value == null) {
      throw new IllegalStateException(
          "LgspGateway: " + name + " is missing; set it, such as " + example);
    }
    return value;
  }
}
