package vn.hoso.lgsp.population;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.population.PopulationSettings;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a {@link PopulationDatabase} is built with. Not thread-safe. */
public final class PopulationDatabaseBuilder {

  private @Nullable PopulationRoute route;
  private String lookUpCode = "037";
  private String verificationCode = "003";
  private String contentType = "application/xml";
  private ReplyRules replyRules = ReplyRules.defaults();
  private Supplier<String> requestCodes = () -> UUID.randomUUID().toString();
  private @Nullable SSLContext tls;
  private Timeouts timeouts = Timeouts.defaults();
  private RetryPolicy retry = RetryPolicy.defaults();
  private CallListener listener = event -> {};
  private Environment environment = Environment.system(Clock.systemUTC());

  PopulationDatabaseBuilder() {}

  /** The way to the database. Required. */
  public PopulationDatabaseBuilder route(PopulationRoute route) {
    this.route = route;
    return this;
  }

  /**
   * {@code MaTichHop} of a look-up and of a verification; 037 and 003 if not set, as they were
   * seen.
   */
  public PopulationDatabaseBuilder integrationCodes(String lookUp, String verification) {
    this.lookUpCode = lookUp;
    this.verificationCode = verification;
    return this;
  }

  /**
   * {@code Content-Type} of a request; {@code application/xml} if not set, as it was seen. A
   * gateway may want {@code text/xml}, which is SOAP 1.1's own.
   */
  public PopulationDatabaseBuilder contentType(String contentType) {
    this.contentType = Objects.requireNonNull(contentType, "contentType");
    return this;
  }

  /** How replies are told apart; {@link ReplyRules#defaults()} if not set. */
  public PopulationDatabaseBuilder replyRules(ReplyRules replyRules) {
    this.replyRules = Objects.requireNonNull(replyRules, "replyRules");
    return this;
  }

  /**
   * Where {@code MaYeuCau} is from, asked once an attempt; random UUIDs if not set. No two may be
   * the same, they are logged, and each has 1 to 64 letters, digits, dots, hyphens and underscores.
   * Must be thread-safe.
   */
  public PopulationDatabaseBuilder requestCodes(Supplier<String> requestCodes) {
    this.requestCodes = Objects.requireNonNull(requestCodes, "requestCodes");
    return this;
  }

  /** Whom the client trusts, and who it is, in TLS; the JVM's own if not set. */
  public PopulationDatabaseBuilder tls(SSLContext tls) {
    this.tls = Objects.requireNonNull(tls, "tls");
    return this;
  }

  public PopulationDatabaseBuilder timeouts(Timeouts timeouts) {
    this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    return this;
  }

  public PopulationDatabaseBuilder retry(RetryPolicy retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /** Hears of every call; must be thread-safe. */
  public PopulationDatabaseBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** The clock of the timestamps, and of the life of tokens; the system's if not set. */
  public PopulationDatabaseBuilder clock(Clock clock) {
    this.environment = Environment.system(clock);
    return this;
  }

  /** For tests: time and chance held. */
  PopulationDatabaseBuilder environment(Environment environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Builds the client; nothing is sent yet.
   *
   * @throws IllegalStateException if route is missing
   * @throws IllegalArgumentException if an integration code or the content type cannot be sent
   */
  public PopulationDatabase build() {
    if (route == null) {
      throw new IllegalStateException(
          "PopulationDatabase: route is missing; set it, such as"
              + " route(PopulationRoute.direct(URI.create(\"https://…\"),"
              + " HashAuthentication.of(user, Secret.of(key))))");
    }
    PopulationSettings settings =
        new PopulationSettings(
            route,
            lookUpCode,
            verificationCode,
            contentType,
            replyRules,
            requestCodes,
            tls,
            timeouts,
            retry,
            new QuietListener(listener));
    return new PopulationDatabase(settings, environment);
  }
}
