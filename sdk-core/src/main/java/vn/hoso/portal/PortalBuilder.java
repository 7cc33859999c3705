package vn.hoso.portal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.portal.AdapterAccess;
import vn.hoso.internal.portal.GatewayAccess;
import vn.hoso.internal.portal.PortalAccess;
import vn.hoso.internal.portal.PortalSettings;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a {@link NationalPortal} is built with. Not thread-safe. */
public final class PortalBuilder {

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

  PortalBuilder() {}

  /**
   * The adapter's address, such as {@code http://10.0.0.5:8080/VXPAdapter}. Required, unless there
   * is a {@link #provincialGateway}.
   */
  public PortalBuilder securityServer(URI securityServer) {
    this.securityServer = securityServer;
    return this;
  }

  /** The agency that speaks ({@code madonvi}). Required. */
  public PortalBuilder agency(AgencyCode agency) {
    this.agency = agency;
    return this;
  }

  /** The agency's account at the portal. Required, unless there is a {@link #provincialGateway}. */
  public PortalBuilder credentials(Credentials credentials) {
    this.credentials = credentials;
    return this;
  }

  /**
   * The gateway of a province that fronts the portal, in place of securityServer, credentials,
   * paths, destination and sessionMaxAge.
   */
  public PortalBuilder provincialGateway(ProvincialGateway provincialGateway) {
    this.provincialGateway = provincialGateway;
    return this;
  }

  /** Where the services are; {@link PortalPaths#defaults()} if not set. */
  public PortalBuilder paths(PortalPaths paths) {
    this.paths = Objects.requireNonNull(paths, "paths");
    return this;
  }

  /** Which system is meant, and how it is named; {@link Destination#portal()} if not set. */
  public PortalBuilder destination(Destination destination) {
    this.destination = Objects.requireNonNull(destination, "destination");
    return this;
  }

  /** How refusals are told apart; {@link AnswerRules#defaults()} if not set. */
  public PortalBuilder answerRules(AnswerRules answerRules) {
    this.answerRules = Objects.requireNonNull(answerRules, "answerRules");
    return this;
  }

  /**
   * The age at which a session is renewed before the portal ends it; 25 minutes if not set. How
   * long the portal keeps a session is not published.
   */
  public PortalBuilder sessionMaxAge(Duration sessionMaxAge) {
    this.sessionMaxAge = Objects.requireNonNull(sessionMaxAge, "sessionMaxAge");
    return this;
  }

  /** Which fields of a dossier are sent; {@link DossierForm#OF_2025} if not set. */
  public PortalBuilder dossierForm(DossierForm dossierForm) {
    this.dossierForm = Objects.requireNonNull(dossierForm, "dossierForm");
    return this;
  }

  /** The longest texts that are sent; {@link DossierLimits#defaults()} if not set. */
  public PortalBuilder dossierLimits(DossierLimits dossierLimits) {
    this.dossierLimits = Objects.requireNonNull(dossierLimits, "dossierLimits");
    return this;
  }

  public PortalBuilder timeouts(Timeouts timeouts) {
    this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    return this;
  }

  public PortalBuilder retry(RetryPolicy retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /** Hears of every call; must be thread-safe. */
  public PortalBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** How long catalogues are kept, and where; {@link CatalogueCache#defaults()} if not set. */
  public PortalBuilder catalogueCache(CatalogueCache catalogueCache) {
    this.catalogueCache = Objects.requireNonNull(catalogueCache, "catalogueCache");
    return this;
  }

  /**
   * How the day of an {@link OfficialAnswer} is written, in Vietnam's time; {@code dd/MM/uuuu} if
   * not set, as one system writes it.
   */
  public PortalBuilder answerDateFormat(DateTimeFormatter answerDateFormat) {
    this.answerDateFormat = Objects.requireNonNull(answerDateFormat, "answerDateFormat");
    return this;
  }

  /** The clock for the age of sessions and catalogues; the system's if not set. */
  public PortalBuilder clock(Clock clock) {
    this.environment = Environment.system(clock);
    return this;
  }

  /** For tests: time and chance held. */
  PortalBuilder environment(Environment environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Builds the client; nothing is sent yet.
   *
   * @throws IllegalStateException if securityServer, agency or credentials are missing, or if there
   *     is a provincialGateway beside what it takes the place of
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
          "NationalPortal: " + name + " is missing; set it, such as " + name + "(" + example + ")");
    }
    return value;
  }
}
