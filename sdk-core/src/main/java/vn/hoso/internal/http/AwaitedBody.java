package vn.hoso.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Deadline;

/**
 * Lets the client give an answer out as soon as its headers are there, so that the caller waits for
 * the body itself: the client's own time limit ends with the headers.
 */
final class AwaitedBody<T> implements BodySubscriber<AwaitedBody<T>> {

  private final BodySubscriber<T> collector;
  private volatile Flow.@Nullable Subscription subscription;

  AwaitedBody(BodySubscriber<T> collector) {
    this.collector = collector;
  }

  /** Waits for the whole body; if it does not come, gives the connection up. */
  T await(Deadline deadline) throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return collector
          .getBody()
          .toCompletableFuture()
          .get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException | TimeoutException e) {
      Flow.Subscription begun = subscription;
      if (begun != null) {
        begun.cancel();
      }
      throw e;
    }
  }

  @Override
  public CompletionStage<AwaitedBody<T>> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    collector.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    collector.onNext(buffers);
  }

  @Override
  public void onError(Throwable failure) {
    collector.onError(failure);
  }

  @Override
  public void onComplete() {
    collector.onComplete();
  }
}
