package vn.hoso.signature.internal.io;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a response body, and gives up once it is longer than expected. */
public final class LimitedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
  private final int maxBytes;
  private Flow.@Nullable Subscription subscription;
  private long received;

  private LimitedBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  public static BodyHandler<byte[]> handler(int maxBytes) {
    return response -> new LimitedBody(maxBytes);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    body.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (received <= maxBytes) {
      body.onNext(buffers);
      return;
    }
    if (subscription != null) {
      subscription.cancel();
    }
    body.onError(new IOException("the answer has more than " + maxBytes + " bytes"));
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    body.onComplete();
  }
}
