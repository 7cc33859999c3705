package vn.hoso.simulator.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How a {@link PortalSimulator} is set up. Immutable and thread-safe; its builder is neither. */
public final class PortalOptions {

  final int port;
  final Clock clock;
  final long seed;
  final String username;
  final String password;
  final Set<String> agencies;
  final String dstcode;
  final DstcodePlace dstcodePlace;
  final String loginPath;
  final String sharePath;
  final String integrationPath;
  final DossierForm dossierForm;
  final ErrorCodeForm errorCodeForm;
  final boolean unknownProceduresAccepted;
  final Duration sessionLifetime;
  final PortalAssumptions assumptions;
  final int requestLogLimit;
  final DateTimeFormatter answerDate;
  final Map<String, String> accounts;
  final boolean dossierFieldsKept;

  private PortalOptions(Builder builder) {
    this.port = builder.port;
    this.clock = builder.clock;
    this.seed = builder.seed;
    this.username = builder.username;
    this.password = builder.password;
    this.agencies = builder.agencies;
    this.dstcode = builder.dstcode;
    this.dstcodePlace = builder.dstcodePlace;
    this.loginPath = builder.loginPath;
    this.sharePath = builder.sharePath;
    this.integrationPath = builder.integrationPath;
    this.dossierForm = builder.dossierForm;
    this.errorCodeForm = builder.errorCodeForm;
    this.unknownProceduresAccepted = builder.unknownProceduresAccepted;
    this.sessionLifetime = builder.sessionLifetime;
    this.assumptions = builder.assumptions;
    this.requestLogLimit = builder.requestLogLimit;
    this.answerDate = builder.answerDate;
    this.accounts = Map.copyOf(builder.accounts);
    this.dossierFieldsKept = builder.dossierFieldsKept;
  }

  /** The defaults, ready to be changed one by one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Neither immutable nor thread-safe. */
  public static final class Builder {

    private int port;
    private Clock clock = Clock.systemUTC();
    private long seed = 20261124;
    private String username = "motcua.thunghiem";
    private String password = "MatKhau-ThuNghiem-2026";
    private Set<String> agencies = Set.of();
    private String dstcode = "VN:GOV:000.00.00.G22:vpcpdvcprovider";
    private DstcodePlace dstcodePlace = DstcodePlace.EITHER;
    private String loginPath = "mapi/login";
    private String sharePath = "mapi/share";
    private String integrationPath = "mapi/integration";
    private DossierForm dossierForm = DossierForm.FORM_2025;
    private ErrorCodeForm errorCodeForm = ErrorCodeForm.INTEGER;
    private boolean unknownProceduresAccepted;
    private Duration sessionLifetime = Duration.ofMinutes(30);
    private PortalAssumptions assumptions = PortalAssumptions.builder().build();
    private int requestLogLimit = 10_000;
    private DateTimeFormatter answerDate = answerDate("dd/MM/uuuu");
    private final Map<String, String> accounts =
        new HashMap<>(Map.of("049190001234", "a8f1c0de-77", "0106001237", "c41b90aa-12"));
    private boolean dossierFieldsKept = true;

    private Builder() {}

    /** The loopback port; 0, the default, takes any free one. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** The clock for sessions and for the times in what is kept; the system's by default. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** Seeds the generator that decides faults with a probability. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** The only credentials that open a session. */
    public Builder credentials(String username, String password) {
      this.username = username;
      this.password = password;
      return this;
    }

    /** The values of {@code madonvi} that are known. None, the default: every well-formed code. */
    public Builder agencies(String... codes) {
      this.agencies = Set.copyOf(new TreeSet<>(Arrays.asList(codes)));
      return this;
    }

    /** The {@code dstcode} that leads to this portal; the one that two systems use by default. */
    public Builder dstcode(String dstcode) {
      this.dstcode = dstcode;
      return this;
    }

    /** Where {@code dstcode} is looked for; {@link DstcodePlace#EITHER} by default. */
    public Builder dstcodePlace(DstcodePlace place) {
      this.dstcodePlace = place;
      return this;
    }

    /**
     * The provider paths after {@code RestService/forward/}. Only {@code mapi/login} has been seen;
     * {@code mapi/share} (lists and procedures) and {@code mapi/integration} (dossiers, procedures)
     * are assumed. Equal paths are allowed: then all services are offered there.
     */
    public Builder paths(String login, String share, String integration) {
      this.loginPath = login;
      this.sharePath = share;
      this.integrationPath = integration;
      return this;
    }

    /** Which fields a dossier must have; {@link DossierForm#FORM_2025} by default. */
    public Builder dossierForm(DossierForm form) {
      this.dossierForm = form;
      return this;
    }

    /** How {@code error_code} is written; {@link ErrorCodeForm#INTEGER} by default. */
    public Builder errorCodeForm(ErrorCodeForm form) {
      this.errorCodeForm = form;
      return this;
    }

    /** Takes dossiers of procedures that {@code LayDanhSachTTHC} does not list; not by default. */
    public Builder acceptUnknownProcedures() {
      this.unknownProceduresAccepted = true;
      return this;
    }

    /** How long a session is good for after login; 30 minutes by default, which is assumed. */
    public Builder sessionLifetime(Duration lifetime) {
      if (lifetime.isNegative() || lifetime.isZero()) {
        throw new IllegalArgumentException("sessionLifetime must be positive, not " + lifetime);
      }
      this.sessionLifetime = lifetime;
      return this;
    }

    /** How the portal answers where public material does not show it. */
    public Builder assumptions(PortalAssumptions assumptions) {
      this.assumptions = assumptions;
      return this;
    }

    /** How many requests the log keeps, the oldest dropped first; 10 000 by default. */
    public Builder requestLogLimit(int requests) {
      if (requests < 1) {
        throw new IllegalArgumentException("requestLogLimit must be at least 1, not " + requests);
      }
      this.requestLogLimit = requests;
      return this;
    }

    /**
     * How the day of an answer to a question ({@code NGAYTRALOI}) is written, as a pattern of
     * {@link DateTimeFormatter}; {@code dd/MM/uuuu} by default, as one system writes it.
     */
    public Builder answerDateFormat(String pattern) {
      this.answerDate = answerDate(pattern);
      return this;
    }

    /** Adds an account: of a personal number or tax code, with the id that it is known by. */
    public Builder account(String number, String technicalId) {
      accounts.put(number, technicalId);
      return this;
    }

    /**
     * Keeps of each dossier its number, its status and when it came, and not its fields, so that a
     * long run does not fill the memory; not by default.
     */
    public Builder forgetDossierFields() {
      this.dossierFieldsKept = false;
      return this;
    }

    /** Builds the options. */
    public PortalOptions build() {
      if (loginPath.equals(sharePath) || loginPath.equals(integrationPath)) {
        throw new IllegalArgumentException(
            "The login path must differ from the share and integration paths: a login does not"
                + " name its service");
      }
      return new PortalOptions(this);
    }

    private static DateTimeFormatter answerDate(String pattern) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
    }
  }
}
