package vn.hoso.portal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.portal.AccountService;
import vn.hoso.internal.portal.AdapterAccess;
import vn.hoso.internal.portal.CatalogueService;
import vn.hoso.internal.portal.DossierService;
import vn.hoso.internal.portal.GatewayAccess;
import vn.hoso.internal.portal.GenericService;
import vn.hoso.internal.portal.PortalAccess;
import vn.hoso.internal.portal.PortalCalls;
import vn.hoso.internal.portal.PortalSettings;
import vn.hoso.internal.portal.ProcedureService;
import vn.hoso.internal.portal.QuestionService;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/**
 * The National Public Service Portal (Cổng Dịch vụ công quốc gia), reached through the adapter of
 * the agency's security server, or through the {@link ProvincialGateway} of a province that has
 * one.
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
  private final Catalogues catalogues;
  private final Questions questions;
  private final Accounts accounts;
  private final GenericService generic;

  private NationalPortal(PortalSettings settings, Environment environment) {
    this.calls = new PortalCalls(settings, environment);
    this.procedures = new Procedures(new ProcedureService(calls));
    this.dossiers = new Dossiers(new DossierService(calls, settings));
    this.catalogues =
        new Catalogues(new CatalogueService(calls, settings.catalogueCache(), environment.clock()));
    this.questions = new Questions(new QuestionService(calls, settings));
    this.accounts = new Accounts(new AccountService(calls));
    this.generic = new GenericService(calls);
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

  public Catalogues catalogues() {
    return catalogues;
  }

  public Questions questions() {
    return questions;
  }

  public Accounts accounts() {
    return accounts;
  }

  /** As {@link #call(String, Map, GenericCall)}, {@link GenericCall#once}. */
  public GenericReply call(String service, Map<String, ?> parameters) {
    return call(service, parameters, GenericCall.once());
  }

  /**
   * Calls a service that this client does not know, such as {@code DongBoDanhGia} (ratings).
   * <em>Unverified</em>: no public material shows what such services take and give.
   *
   * @param service its name
   * @param parameters what is in the body beside {@code session}, {@code madonvi} and {@code
   *     service}: String, Integer, Long, BigDecimal, Boolean, null, and lists and maps of those
   * @param how where it is, and whether it may be sent twice
   * @return a success
   * @throws IllegalArgumentException if the name or a parameter cannot be sent
   * @throws OutcomeUnknownException if it must not be sent twice and no readable answer came
   * @throws HosoException if the portal did not answer, or refused
   */
  public GenericReply call(String service, Map<String, ?> parameters, GenericCall how) {
    return generic.call(service, parameters, how);
  }

  /** Calls under way fail, and so does every later one. */
  @Override
  public void close() {
    calls.close();
  }

  /** Not thread-safe. */
  public static final class Builder {

    private static final Duration SESSION_MAX_AGE = Duration.ofMinutes(25);

    private @Nullable URI securityServer;
    private @Nullable AgencyCode agency;
    private @Nullable Credentials credentials;
    private @Nullable ProvincialGateway provincialGateway;
    private @Nullable PortalPaths paths;
    private @Nullable Destination destination;
    private AnswerRules answerRules = AnswerRules.defaults();
    private @Nullable Duration sessionMaxAge;
    private DossierForm dossierForm = DossierForm.OF_2025;
    private DossierLimits dossierLimits = DossierLimits.defaults();
    private Timeouts timeouts = Timeouts.defaults();
    private RetryPolicy retry = RetryPolicy.defaults();
    private CallListener listener = event -> {};
    private CatalogueCache catalogueCache = CatalogueCache.defaults();
    private DateTimeFormatter answerDateFormat =
        DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private Environment environment = Environment.system(Clock.systemUTC());

    private Builder() {}

    /**
     * The adapter's address, such as {@code http://10.0.0.5:8080/VXPAdapter}. Required, unless
     * there is a {@link #provincialGateway}.
     */
    public Builder securityServer(URI securityServer) {
      this.securityServer = securityServer;
      return this;
    }

    /** The agency that speaks ({@code madonvi}). Required. */
    public Builder agency(AgencyCode agency) {
      this.agency = agency;
      return this;
    }

    /**
     * The agency's account at the portal. Required, unless there is a {@link #provincialGateway}.
     */
    public Builder credentials(Credentials credentials) {
      this.credentials = credentials;
      return this;
    }

    /**
     * The gateway of a province that fronts the portal, in place of securityServer, credentials,
     * paths, destination and sessionMaxAge.
     */
    public Builder provincialGateway(ProvincialGateway provincialGateway) {
      this.provincialGateway = provincialGateway;
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

    /** How long catalogues are kept, and where; {@link CatalogueCache#defaults()} if not set. */
    public Builder catalogueCache(CatalogueCache catalogueCache) {
      this.catalogueCache = Objects.requireNonNull(catalogueCache, "catalogueCache");
      return this;
    }

    /**
     * How the day of an {@link OfficialAnswer} is written, in Vietnam's time; {@code dd/MM/uuuu} if
     * not set, as one system writes it.
     */
    public Builder answerDateFormat(DateTimeFormatter answerDateFormat) {
      this.answerDateFormat = Objects.requireNonNull(answerDateFormat, "answerDateFormat");
      return this;
    }

    /** The clock for the age of sessions and catalogues; the system's if not set. */
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
     * @throws IllegalStateException if securityServer, agency or credentials are missing, or if
     *     there is a provincialGateway beside what it takes the place of
     * @throws IllegalArgumentException if the address or the age of a session cannot be used
     */
    public NationalPortal build() {
      PortalSettings settings =
          new PortalSettings(
              access(),
              required(agency, "agency", "AgencyCode.of(\"H17.99\")"),
              answerRules,
              dossierForm,
              dossierLimits,
              timeouts,
              retry,
              new QuietListener(listener),
              catalogueCache,
              answerDateFormat);
      return new NationalPortal(settings, environment);
    }

    private PortalAccess access() {
      if (provincialGateway != null) {
        refuseBesideGateway("securityServer", securityServer);
        refuseBesideGateway("credentials", credentials);
        refuseBesideGateway("paths", paths);
        refuseBesideGateway("destination", destination);
        refuseBesideGateway("sessionMaxAge", sessionMaxAge);
        return new GatewayAccess(provincialGateway);
      }
      return new AdapterAccess(
          required(securityServer, "securityServer", "URI.create(\"http://…/VXPAdapter\")"),
          required(credentials, "credentials", "Credentials.of(user, Secret.of(password))"),
          paths == null ? PortalPaths.defaults() : paths,
          destination == null ? Destination.portal() : destination,
          sessionMaxAge == null ? SESSION_MAX_AGE : sessionMaxAge);
    }

    private static void refuseBesideGateway(String name, @Nullable Object value) {
      if (value != null) {
        throw new IllegalStateException(
            "NationalPortal: provincialGateway and "
                + name
                + " are both set; remove "
                + name
                + " if the province's gateway is the way to the portal, or provincialGateway if the"
                + " agency's own security server is");
      }
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
