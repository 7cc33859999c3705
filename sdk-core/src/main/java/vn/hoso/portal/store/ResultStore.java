package vn.hoso.portal.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.store.StoreCalls;
import vn.hoso.internal.store.StoreSettings;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/**
 * The store of digitised results (kho kết quả số hoá), behind the provincial gateway. Its requests
 * and replies were seen at one system; its addresses were not, so that they are given whole.
 *
 * <pre>{@code
 * ResultStore store = ResultStore.builder()
 *     .searchService(URI.create("https://lgsp.example.vn/kho-ket-qua/1.0/tra-cuu"))
 *     .fileService(URI.create("https://lgsp.example.vn/kho-ket-qua/1.0/tai-tep"))
 *     .authentication(LgspAuthentication.clientCredentials(tokenEndpoint, key, secret))
 *     .build();
 * FoundResults found = store.search(query);
 * StoredFile file = store.download(found.results().get(0).files().get(0), Path.of("ket-qua.pdf"));
 * }</pre>
 *
 * <p>Immutable and thread-safe; make one and share it. Close it to release its threads and its
 * connections.
 */
public final class ResultStore implements AutoCloseable {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(30));

  private final StoreCalls calls;

  private ResultStore(StoreCalls calls) {
    this.calls = calls;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** As {@link #search(ResultQuery, RequestOptions)}, with the client's own limits. */
  public FoundResults search(ResultQuery query) {
    return search(query, RequestOptions.defaults());
  }

  /**
   * Looks for results. Tried again when no readable answer came.
   *
   * @throws IllegalStateException if the client was built without searchService
   * @throws HosoException if the store did not answer, or refused
   */
  public FoundResults search(ResultQuery query, RequestOptions options) {
    return calls.search(query, options);
  }

  /** As {@link #download(ResultFile, Path, RequestOptions)}, with the client's own limits. */
  public StoredFile download(ResultFile file, Path target) {
    return download(file, target, RequestOptions.defaults());
  }

  /**
   * Fetches a file, in memory that does not depend on its size. Tried again when no readable answer
   * came.
   *
   * @param target replaced if it is there, once the file is complete; untouched before
   * @throws IllegalStateException if the client was built without fileService
   * @throws HosoException if the store did not answer, or refused
   * @throws java.io.UncheckedIOException if the disk fails
   */
  public StoredFile download(ResultFile file, Path target, RequestOptions options) {
    return calls.download(file, target, options);
  }

  /** Calls under way fail, and so does every later one. */
  @Override
  public void close() {
    calls.close();
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable URI searchService;
    private @Nullable URI fileService;
    private @Nullable LgspAuthentication authentication;
    private @Nullable Path temporaryDirectory;
    private Timeouts timeouts = TIMEOUTS;
    private RetryPolicy retry = RetryPolicy.defaults();
    private CallListener listener = event -> {};
    private Environment environment = Environment.system(Clock.systemUTC());

    private Builder() {}

    /** The whole address of the search; with a query, if it needs one, such as a dstcode. */
    public Builder searchService(URI searchService) {
      this.searchService = searchService;
      return this;
    }

    /**
     * The whole address of the files: the store's own, or the {@code getfile} of a provincial
     * gateway, for files {@link ResultFile#at}.
     */
    public Builder fileService(URI fileService) {
      this.fileService = fileService;
      return this;
    }

    /** How the client proves who it is. Required. */
    public Builder authentication(LgspAuthentication authentication) {
      this.authentication = authentication;
      return this;
    }

    /**
     * A directory for what is being received, on a local disk with room for it; the JVM's {@code
     * java.io.tmpdir} if not set.
     */
    public Builder temporaryDirectory(Path temporaryDirectory) {
      this.temporaryDirectory = Objects.requireNonNull(temporaryDirectory, "temporaryDirectory");
      return this;
    }

    /**
     * How long it waits; 10 seconds to connect, 10 minutes an attempt, 30 minutes a call if not
     * set, since an attempt is as long as a file takes.
     */
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

    /** The clock for the life of tokens; the system's if not set. */
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
     * @throws IllegalStateException if authentication is missing, or both searchService and
     *     fileService
     * @throws IllegalArgumentException if an address cannot be used
     */
    public ResultStore build() {
      if (searchService == null && fileService == null) {
        throw new IllegalStateException(
            "ResultStore: searchService and fileService are both missing; set at least one, such as"
                + " fileService(URI.create(\"https://…/tai-tep\"))");
      }
      if (authentication == null) {
        throw new IllegalStateException(
            "ResultStore: authentication is missing; set it, such as"
                + " authentication(LgspAuthentication.clientCredentials(…))");
      }
      StoreSettings settings =
          new StoreSettings(
              searchService,
              fileService,
              authentication,
              temporaryDirectory,
              timeouts,
              retry,
              new QuietListener(listener));
      return new ResultStore(new StoreCalls(settings, environment));
    }
  }
}
