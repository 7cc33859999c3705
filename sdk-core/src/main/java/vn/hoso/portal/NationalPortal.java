package vn.hoso.portal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.portal.DossierService;
import vn.hoso.internal.portal.PortalCalls;
import vn.hoso.internal.portal.PortalSettings;
import vn.hoso.internal.portal.ProcedureService;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/**
 * The National Public Service Portal (Cổng Dịch vụ công quốc gia), reached through the adapter of
 * the agency's security server.
 *
 * <pre>{@code
 * NationalPortal portal = NationalPortal.builder()
 *     .securityServer(URI.create("http://10.0.0.5:8080/VXPAdapter"))
 *     .agency(AgencyCode.of("H17.99"))
 *     .credentials(Credentials.of(user, Secret.of(password)))
 *     .build();
 * portal.dossiers().upsert(dossier);
 * }</pre>
 *
 * <p>Immutable and thread-safe; make one and share it. It opens a session when it first needs one,
 * and a new one when the portal ends it, once for all threads. Close it to release its thread and
 * its connections.
 */
public final class NationalPortal implements AutoCloseable {

  private final PortalCalls calls;
  private final Procedures procedures;
  private final Dossiers dossiers;

  private NationalPortal(PortalSettings settings, Environment environment) {
    this.calls = new PortalCalls(settings, environment);
    this.procedures = new Procedures(new ProcedureService(calls));
    this.dossiers = new Dossiers(new DossierService(calls, settings));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Procedures procedures() {
    return procedures;
  }

  public Dossiers dossiers() {
    return dossiers;
  }

  /** Calls under way fail, and so does every later one. */
  @Override
  public void close() {
    calls.close();
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable URI securityServer;
    private @Nullable AgencyCode agency;
    private @Nullable Credentials credentials;
    private PortalPaths paths = PortalPaths.defaults();
    private Destination destination = Destination.portal();
    private AnswerRules answerRules = AnswerRules.defaults();
    private Duration sessionMaxAge = Duration.ofMinutes(25);
    private DossierForm dossierForm = DossierForm.OF_2025;
    private DossierLimits dossierLimits = DossierLimits.defaults();
    private Timeouts timeouts = Timeouts.defaults();
    private RetryPolicy retry = RetryPolicy.defaults();
    private CallListener listener = event -> {};
    private Environment environment = Environment.system(Clock.systemUTC());

    private Builder() {}

    /** The adapter's address, such as {@code http://10.0.0.5:8080/VXPAdapter}. Required. */
    public Builder securityServer(URI securityServer) {
      this.securityServer = securityServer;
      return this;
    }

    /** The agency that speaks ({@code madonvi}). Required. */
    public Builder agency(AgencyCode agency) {
      this.agency = agency;
      return this;
    }

    /** The agency's account at the portal. Required. */
    public Builder credentials(Credentials credentials) {
      this.credentials = credentials;
      return this;
    }

    /** Where the services are; {@link PortalPaths#defaults()} if not set. */
    public Builder paths(PortalPaths paths) {
      this.paths = Objects.requireNonNull(paths, "paths");
      return this;
    }

    /** Which system is meant, and how it is named; {@link Destination#portal()} if not set. */
    public Builder destination(Destination destination) {
      this.destination = Objects.requireNonNull(destination, "destination");
      return this;
    }

    /** How refusals are told apart; {@link AnswerRules#defaults()} if not set. */
    public Builder answerRules(AnswerRules answerRules) {
      this.answerRules = Objects.requireNonNull(answerRules, "answerRules");
      return this;
    }

    /**
     * The age at which a session is renewed before the portal ends it; 25 minutes if not set. How
     * long the portal keeps a session is not published.
     */
    public Builder sessionMaxAge(Duration sessionMaxAge) {
      this.sessionMaxAge = Objects.requireNonNull(sessionMaxAge, "sessionMaxAge");
      return this;
    }

    /** Which fields of a dossier are sent; {@link DossierForm#OF_2025} if not set. */
    public Builder dossierForm(DossierForm dossierForm) {
      this.dossierForm = Objects.requireNonNull(dossierForm, "dossierForm");
      return this;
    }

    /** The longest texts that are sent; {@link DossierLimits#defaults()} if not set. */
    public Builder dossierLimits(DossierLimits dossierLimits) {
      this.dossierLimits = Objects.requireNonNull(dossierLimits, "dossierLimits");
      return this;
    }

    public Builder timeouts(Timeouts timeouts) {
      this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
      return this;
    }

    public Builder retry(RetryPolicy retry) {
      this.retry = Objects.requireNonNull(retry, "retry");
      return this;
    }

    /** Hears of every call; must be thread-safe. */
    public Builder listener(CallListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** The clock for the age of the session; the system's if not set. */
    public Builder clock(Clock clock) {
      this.environment = Environment.system(clock);
      return this;
    }

    /** For tests: time and chance held. */
    Builder environment(Environment environment) {
      this.environment = environment;
      return this;
    }

    /**
     * Builds the client; nothing is sent yet.
     *
     * @throws IllegalStateException if securityServer, agency or credentials are missing
     * @throws IllegalArgumentException if the address or the age of a session cannot be used
     */
    public NationalPortal build() {
      PortalSettings settings =
          new PortalSettings(
              required(securityServer, "securityServer", "URI.create(\"http://…/VXPAdapter\")"),
              required(agency, "agency", "AgencyCode.of(\"H17.99\")"),
              required(credentials, "credentials", "Credentials.of(user, Secret.of(password))"),
              paths,
              destination,
              answerRules,
              sessionMaxAge,
              dossierForm,
              dossierLimits,
              timeouts,
              retry,
              new QuietListener(listener));
      return new NationalPortal(settings, environment);
    }

    private static <T> T required(@Nullable T value, String name, String example) {
      if (value == null) {
        throw new IllegalStateException(
            "NationalPortal: "
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
}
