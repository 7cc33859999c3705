package vn.hoso.portal.payment;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.payment.PaymentSettings;
import vn.hoso.internal.portal.Endpoint;
import vn.hoso.portal.Destination;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;
import vn.hoso.transport.Timeouts;

/** Builds a {@link PaymentPlatform}. Not thread-safe. */
public final class PaymentPlatformBuilder {

  private @Nullable URI securityServer;
  private @Nullable URI endpoint;
  private @Nullable Destination destination;
  private @Nullable PaymentPaths paths;
  private @Nullable String partnerCode;
  private @Nullable Secret secret;
  private String version = "1.0.6";
  private ConfirmOrder confirmOrder = ConfirmOrder.TD;
  private SignedFields confirmAnswer =
      SignedFields.of("MaLoi", "MoTaLoi", "MaDoiTac", "MaThamChieu", "ThoiGianGD");
  private @Nullable SignedFields initReply;
  private @Nullable SignedFields queryReply;
  private @Nullable Duration confirmationTolerance;
  private @Nullable Path temporaryDirectory;
  private Timeouts timeouts = Timeouts.defaults();
  private RetryPolicy retry = RetryPolicy.defaults();
  private CallListener listener = event -> {};
  private Environment environment = Environment.system(Clock.systemUTC());

  PaymentPlatformBuilder() {}

  /**
   * The adapter's address, such as {@code http://10.0.0.5:8080/VXPAdapter}. This, with {@link
   * #destination} and {@link #paths}, or {@link #endpoint}.
   */
  public PaymentPlatformBuilder securityServer(URI securityServer) {
    this.securityServer = securityServer;
    return this;
  }

  /**
   * The platform's own address, or that of a gateway which forwards to it; with {@link #paths},
   * what comes before them.
   */
  public PaymentPlatformBuilder endpoint(URI endpoint) {
    this.endpoint = endpoint;
    return this;
  }

  /**
   * The platform as the security server knows it, such as {@code
   * VN:COM:0100000001:PaymentPlatform}: a company's tax number and subsystem.
   */
  public PaymentPlatformBuilder destination(Destination destination) {
    this.destination = destination;
    return this;
  }

  /** Where the platform takes its messages. */
  public PaymentPlatformBuilder paths(PaymentPaths paths) {
    this.paths = paths;
    return this;
  }

  /** The code that the platform gave the agency ({@code MaDoiTac}), and the key to it. Required. */
  public PaymentPlatformBuilder partner(String code, Secret secret) {
    this.partnerCode = code;
    this.secret = secret;
    return this;
  }

  /** {@code PhienBan}; 1.0.6 if not set. */
  public PaymentPlatformBuilder version(String version) {
    this.version = Objects.requireNonNull(version, "version");
    return this;
  }

  /** How confirmations are hashed; {@link ConfirmOrder#TD} if not set. */
  public PaymentPlatformBuilder confirmOrder(ConfirmOrder confirmOrder) {
    this.confirmOrder = Objects.requireNonNull(confirmOrder, "confirmOrder");
    return this;
  }

  /**
   * How the answer to a confirmation is hashed; assumed to be {@code MaLoi}, {@code MoTaLoi},
   * {@code MaDoiTac}, {@code MaThamChieu}, {@code ThoiGianGD} if not set.
   */
  public PaymentPlatformBuilder confirmAnswer(SignedFields order) {
    this.confirmAnswer = Objects.requireNonNull(order, "order");
    return this;
  }

  /**
   * Verifies the {@code MaXacThuc} of replies to {@code INIT}. Not verified if not set, because in
   * which order it is made is not published.
   */
  public PaymentPlatformBuilder verifyInitReply(SignedFields order) {
    this.initReply = Objects.requireNonNull(order, "order");
    return this;
  }

  /** As {@link #verifyInitReply}, for replies to {@code QUERY}. */
  public PaymentPlatformBuilder verifyQueryReply(SignedFields order) {
    this.queryReply = Objects.requireNonNull(order, "order");
    return this;
  }

  /**
   * How far from now the time of a confirmation may be; any time if not set, since the platform may
   * send a confirmation again much later. Not a replacement for knowing what came before.
   */
  public PaymentPlatformBuilder confirmationTolerance(Duration tolerance) {
    this.confirmationTolerance = Objects.requireNonNull(tolerance, "tolerance");
    return this;
  }

  /** A directory for receipts on their way; the JVM's {@code java.io.tmpdir} if not set. */
  public PaymentPlatformBuilder temporaryDirectory(Path temporaryDirectory) {
    this.temporaryDirectory = Objects.requireNonNull(temporaryDirectory, "temporaryDirectory");
    return this;
  }

  public PaymentPlatformBuilder timeouts(Timeouts timeouts) {
    this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    return this;
  }

  public PaymentPlatformBuilder retry(RetryPolicy retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /** Hears of every call; must be thread-safe. */
  public PaymentPlatformBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** The clock for the time of messages, and of the tolerance; the system's if not set. */
  public PaymentPlatformBuilder clock(Clock clock) {
    this.environment = Environment.system(clock);
    return this;
  }

  /** For tests: time and chance held. */
  PaymentPlatformBuilder environment(Environment environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Builds the client; nothing is sent yet.
   *
   * @throws IllegalStateException if the address or the partner are missing, or do not go together
   * @throws IllegalArgumentException if the address, the partner's code or the version cannot be
   *     used
   */
  public PaymentPlatform build() {
    PaymentPaths known = paths;
    PaymentSettings settings =
        new PaymentSettings(
            base(),
            address(known == null ? "" : known.init()),
            address(known == null ? "" : known.query()),
            address(known == null ? "" : known.bill()),
            required(partnerCode, "partner", "partner(code, Secret.of(key))"),
            required(secret, "partner", "partner(code, Secret.of(key))"),
            version,
            confirmOrder,
            confirmAnswer,
            initReply,
            queryReply,
            confirmationTolerance,
            temporaryDirectory,
            timeouts,
            retry,
            new QuietListener(listener));
    return new PaymentPlatform(settings, environment);
  }

  private URI base() {
    if (securityServer != null && endpoint != null) {
      throw new IllegalStateException(
          "PaymentPlatform: securityServer and endpoint are both set; set the one that is called");
    }
    if (endpoint != null && destination != null) {
      throw new IllegalStateException(
          "PaymentPlatform: endpoint and destination are both set; only a securityServer forwards"
              + " to a destination");
    }
    URI base =
        required(
            securityServer != null ? securityServer : endpoint,
            "securityServer or endpoint",
            "securityServer(URI.create(\"http://10.0.0.5:8080/VXPAdapter\"))");
    return checked(securityServer != null ? "securityServer" : "endpoint", base);
  }

  private Endpoint address(String path) {
    URI server = securityServer;
    if (server != null) {
      required(paths, "paths", "paths(PaymentPaths.of(\"payment\"))");
      String example = "destination(Destination.of(\"VN:COM:0100000001:PaymentPlatform\"))";
      return Endpoint.of(server, path, required(destination, "destination", example));
    }
    String plain = base().toString().replaceAll("/+$", path.isEmpty() ? "$0" : "");
    URI address = URI.create(path.isEmpty() ? plain : plain + "/" + path);
    return new Endpoint(address, Map.of("Charset", "utf-8"));
  }

  private static URI checked(String name, URI address) {
    String scheme = address.getScheme();
    if (!("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        || address.getHost() == null
        || address.getRawQuery() != null
        || address.getRawFragment() != null
        || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          name
              + ": give an address with http or https, host and path and nothing else, such as"
              + " http://10.0.0.5:8080/VXPAdapter");
    }
    return address;
  }

  private static <T> T required(@Nullable T value, String name, String example) {
    if (value == null) {
      throw new IllegalStateException(
          "PaymentPlatform: " + name + " is missing; set it, such as " + example);
    }
    return value;
  }
}
