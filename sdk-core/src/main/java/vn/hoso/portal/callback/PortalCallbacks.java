package vn.hoso.portal.callback;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.callback.CallbackCalls;
import vn.hoso.internal.callback.CallbackResource;
import vn.hoso.internal.callback.CallbackSettings;
import vn.hoso.internal.callback.CallerFilter;
import vn.hoso.internal.callback.ContentKey;
import vn.hoso.internal.callback.MessageService;
import vn.hoso.internal.inbox.Inbox;

/**
 * Takes what the National Public Service Portal sends to the agency through the security server,
 * and answers in its form.
 *
 * <pre>{@code
 * PortalCallbacks callbacks = PortalCallbacks.builder()
 *     .callers(CallerCheck.addresses("10.0.0.5"))
 *     .dataSource(dataSource)
 *     .onDossier((dossier, delivery) -> store(dossier, delivery.connection()))
 *     .build();
 * }</pre>
 *
 * <p>With a {@code dataSource} a message is taken exactly once: its key is stored in the
 * transaction that the handler writes in. Without one it is taken at least once: the handler is
 * called for each delivery, and has to know by {@link Delivery#key()} what it has already.
 *
 * <p>Immutable and thread-safe; holds neither threads nor connections.
 */
public final class PortalCallbacks {

  /**
   * The attribute of a servlet request in which {@link #resources()} look for the address of the
   * other end, an {@link java.net.InetAddress}, since JAX-RS does not tell it.
   */
  public static final String REMOTE_ADDRESS = "vn.hoso.portal.callback.remoteAddress";

  private final CallbackCalls calls;

  private PortalCallbacks(CallbackSettings settings) {
    this.calls = new CallbackCalls(settings);
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates the table of the keys, {@code hoso_inbox}, if it is not there. The statement is in
   * {@code vn/hoso/inbox/tables.sql} for those who migrate by themselves; let one node do it.
   */
  public static void createTables(DataSource dataSource) throws SQLException {
    Inbox.createTables(dataSource);
  }

  /**
   * Answers a call, for servers without JAX-RS. Never throws because of what was sent or what a
   * handler threw. Reads as slowly as the body comes: the server has to limit the time.
   */
  public CallbackReply handle(CallbackRequest request) {
    return calls.answer(request);
  }

  /**
   * A resource and its filter, both singletons, for any implementation of JAX-RS 3.1 or 4.0: to be
   * given to {@code Application.getSingletons()}, or where the implementation takes instances. They
   * serve {@code XrdAdapter/RestService/forward/…} and {@code VXPAdapter/RestService/forward/…}
   * below the application's path.
   */
  public Set<Object> resources() {
    return Set.of(new CallbackResource(calls), new CallerFilter(REMOTE_ADDRESS));
  }

  /** Not thread-safe. */
  public static final class Builder {

    private final Map<String, MessageService<?>> messages = new HashMap<>();
    private @Nullable CallerCheck callers;
    private @Nullable SearchHandler search;
    private @Nullable FileLookup files;
    private @Nullable DataSource dataSource;
    private DuplicateAnswer duplicates = DuplicateAnswer.ALREADY_RECEIVED;
    private CallbackLimits limits = CallbackLimits.defaults();
    private @Nullable Path temporaryDirectory;
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /** Who may call. Required, unless {@link #withoutCallerAuthentication()} is chosen. */
    public Builder callers(CallerCheck callers) {
      this.callers = Objects.requireNonNull(callers, "callers");
      return this;
    }

    /** Lets everybody call who reaches the server: something before it has to keep others out. */
    public Builder withoutCallerAuthentication() {
      this.callers = request -> CallerCheck.Outcome.ACCEPTED;
      return this;
    }

    /** Takes dossiers ({@code nhanhsdvcqg}), told apart by their content. */
    public Builder onDossier(CallbackHandler<PortalMessage> handler) {
      return onDossier(ContentKey::of, handler);
    }

    /**
     * Takes dossiers ({@code nhanhsdvcqg}).
     *
     * @param key makes 1 to 200 characters that are the same for the same message sent again, and
     *     others for a new message, also about the same dossier
     */
    public Builder onDossier(
        Function<PortalMessage, String> key, CallbackHandler<PortalMessage> handler) {
      messages.put("nhanhsdvcqg", MessageService.view(key, handler));
      return this;
    }

    /** Takes notices of land tax ({@code nhantbthuedvcqg}), told apart by their content. */
    public Builder onLandTaxNotice(CallbackHandler<PortalMessage> handler) {
      return onLandTaxNotice(ContentKey::of, handler);
    }

    /** Takes notices of land tax; for the key see {@link #onDossier(Function, CallbackHandler)}. */
    public Builder onLandTaxNotice(
        Function<PortalMessage, String> key, CallbackHandler<PortalMessage> handler) {
      messages.put("nhantbthuedvcqg", MessageService.view(key, handler));
      return this;
    }

    /** Takes notices of promotions ({@code addtthcKhuyenMai}), told apart by their content. */
    public Builder onPromotion(CallbackHandler<PromotionNotice> handler) {
      return onPromotion(ContentKey::of, handler);
    }

    /**
     * Takes notices of promotions; for the key see {@link #onDossier(Function, CallbackHandler)}.
     */
    public Builder onPromotion(
        Function<PromotionNotice, String> key, CallbackHandler<PromotionNotice> handler) {
      messages.put("addtthcKhuyenMai", MessageService.promotion(key, handler));
      return this;
    }

    /** Answers {@code search/call}. */
    public Builder onSearch(SearchHandler search) {
      this.search = search;
      return this;
    }

    /** Answers {@code downloadfile/<uuid>}. */
    public Builder onDownload(FileLookup files) {
      this.files = files;
      return this;
    }

    /**
     * The application's database, H2 or PostgreSQL, in which the keys are stored; its table is made
     * by {@link #createTables}. A handler that takes long lets a delivery of the same message wait,
     * as long as the database lets it.
     */
    public Builder dataSource(DataSource dataSource) {
      this.dataSource = dataSource;
      return this;
    }

    /** {@link DuplicateAnswer#ALREADY_RECEIVED} if not set; heeded with a {@code dataSource}. */
    public Builder duplicates(DuplicateAnswer duplicates) {
      this.duplicates = Objects.requireNonNull(duplicates, "duplicates");
      return this;
    }

    public Builder limits(CallbackLimits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /** For files while they are taken; the JVM's {@code java.io.tmpdir} if not set. */
    public Builder temporaryDirectory(Path temporaryDirectory) {
      this.temporaryDirectory = temporaryDirectory;
      return this;
    }

    /** The clock for the time of receipt; the system's if not set. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Builds the callbacks.
     *
     * @throws IllegalStateException if it is not said who may call, or nothing is taken
     */
    public PortalCallbacks build() {
      if (callers == null) {
        throw new IllegalStateException(
            "PortalCallbacks: callers is missing; set it, such as"
                + " callers(CallerCheck.addresses(\"10.0.0.5\")), or say"
                + " withoutCallerAuthentication()");
      }
      if (messages.isEmpty() && search == null && files == null) {
        throw new IllegalStateException(
            "PortalCallbacks: nothing is taken; set one of onDossier, onLandTaxNotice, onPromotion,"
                + " onSearch, onDownload");
      }
      return new PortalCallbacks(
          new CallbackSettings(
              callers,
              Map.copyOf(messages),
              search,
              files,
              dataSource,
              duplicates,
              limits,
              temporaryDirectory,
              clock));
    }
  }
}
