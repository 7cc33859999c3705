package vn.hoso.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Deadline;

/**
 * One {@link HttpClient}: sends a request once, waits for the whole answer until a deadline, says
 * of a failure whether the request was sent, and stops its thread when it is closed. Thread-safe.
 *
 * <p>By itself {@code HttpClient} repeats GET and HEAD, and a request for which no connection was
 * made; never a POST that it began to send.
 */
final class JdkHttp implements AutoCloseable {

  /** A whole answer. */
  record Answer<T>(int status, HttpHeaders headers, T body) {}

  private static final Set<HttpFailure.Kind> NEVER_CONNECTED =
      Set.of(
          HttpFailure.Kind.NOT_CONNECTED, HttpFailure.Kind.UNKNOWN_HOST, HttpFailure.Kind.NO_TLS);

  /**
   * The client's only thread is in a group of its own, so that it can be stopped: a client cannot
   * be closed before Java 21, but its thread ends when it is interrupted.
   */
  private final ThreadGroup threads = new ThreadGroup("hoso-http");

  private final HttpClient client;
  private final Set<Waiting> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Starts a client that trusts what the JVM trusts. */
  JdkHttp(Duration connectTimeout) {
    this(connectTimeout, null);
  }

  /**
   * Starts a client.
   *
   * @param tls whom it trusts and who it is; the JVM's own if null
   */
  JdkHttp(Duration connectTimeout, @Nullable SSLContext tls) {
    this.client =
        CompletableFuture.supplyAsync(
                () -> create(connectTimeout, tls),
                command -> new Thread(threads, command, "hoso-http-start").start())
            .join();
  }

  /**
   * Nothing that runs in the client's thread waits for anybody, but for a local disk, so that it
   * needs no executor beside it.
   */
  private static HttpClient create(Duration connectTimeout, @Nullable SSLContext tls) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(Runnable::run);
    if (tls != null) {
      builder.sslContext(tls);
    }
    return builder.build();
  }

  /**
   * Sends once.
   *
   * <p>By {@code HttpClient.send}, which the client's own thread wakes: {@code sendAsync} would
   * hand each answer on through the JVM's common pool, and on a machine with two processors through
   * a new thread.
   *
   * @param request everything but method and body
   * @param collector takes the body of the answer
   */
  <T> Answer<T> send(
      HttpRequest.Builder request,
      String method,
      BodyPublisher body,
      Supplier<BodySubscriber<T>> collector,
      Deadline deadline)
      throws HttpFailure {
    WatchedBody watched = new WatchedBody(body);
    // Of no length at all it would be refused.
    request.method(method, watched).timeout(deadline.remaining().plusNanos(1));
    Waiting waiting = new Waiting();
    underWay.add(waiting);
    try {
      if (closed) { // meanwhile: close() may have gone through the calls without this one
        throw new HttpFailure(HttpFailure.Kind.CLOSED, false, null);
      }
      HttpResponse<AwaitedBody<T>> head =
          client.send(request.build(), info -> new AwaitedBody<>(collector.get()));
      T whole = head.body().await(deadline);
      return new Answer<>(head.statusCode(), head.headers(), whole);
    } catch (InterruptedException e) {
      if (waiting.ended()) {
        throw new HttpFailure(HttpFailure.Kind.CLOSED, watched.maybeSent(), e);
      }
      Thread.currentThread().interrupt();
      throw new HttpFailure(HttpFailure.Kind.INTERRUPTED, watched.maybeSent(), e);
    } catch (TimeoutException e) {
      throw new HttpFailure(HttpFailure.Kind.TIMED_OUT, watched.maybeSent(), e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause(), watched);
    } catch (HttpFailure e) {
      throw e;
    } catch (IOException e) {
      throw failure(e, watched);
    } finally {
      underWay.remove(waiting);
      waiting.over();
    }
  }

  @Override
  public void close() {
    closed = true;
    underWay.forEach(Waiting::end);
    threads.interrupt();
  }

  private HttpFailure failure(Throwable cause, WatchedBody watched) {
    HttpFailure.Kind kind = closed ? HttpFailure.Kind.CLOSED : kindOf(cause, watched.begun);
    boolean connecting = NEVER_CONNECTED.contains(kind) && !watched.begun;
    return new HttpFailure(kind, watched.maybeSent() && !connecting, cause);
  }

  private static HttpFailure.Kind kindOf(Throwable failure, boolean begun) {
    if (isCausedBy(failure, UnresolvedAddressException.class)) {
      return HttpFailure.Kind.UNKNOWN_HOST;
    }
    if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
      return HttpFailure.Kind.NOT_CONNECTED;
    }
    if (failure instanceof HttpTimeoutException) {
      return HttpFailure.Kind.TIMED_OUT;
    }
    if (!begun && failure instanceof SSLException && !isCausedBy(failure, EOFException.class)) {
      return HttpFailure.Kind.NO_TLS;
    }
    return isCausedBy(failure, ProtocolException.class)
        ? HttpFailure.Kind.NOT_HTTP
        : HttpFailure.Kind.LOST;
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Exception> type) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(type::isInstance);
  }

  /**
   * Knows whether the client has begun to send it. Until then the request cannot be complete,
   * unless the body is empty: then nobody asks for it.
   */
  private static final class WatchedBody implements BodyPublisher {

    private final BodyPublisher bytes;
    private volatile boolean begun;

    WatchedBody(BodyPublisher bytes) {
      this.bytes = bytes;
    }

    boolean maybeSent() {
      return begun || contentLength() == 0;
    }

    @Override
    public long contentLength() {
      return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
      begun = true;
      bytes.subscribe(subscriber);
    }
  }

  /** A thread that waits in {@code HttpClient.send}, which nothing ends but interruption. */
  private static final class Waiting {

    private final Thread thread = Thread.currentThread();
    private boolean ended;
    private boolean over;

    /** From another thread. */
    synchronized void end() {
      if (!over) {
        ended = true;
        thread.interrupt();
      }
    }

    synchronized boolean ended() {
      return ended;
    }

    /** The interruption is not for what the thread does next. */
    synchronized void over() {
      over = true;
      if (ended) {
        Thread.interrupted();
      }
    }
  }
}
