package vn.hoso.internal.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes the body of an answer to a file up to a limit; what is beyond is not read. */
final class FileBody implements BodySubscriber<FileBody> {

  /** The answer came, and the disk did not take it. */
  static final class DiskException extends IOException {

    private static final long serialVersionUID = 1L;

    DiskException(IOException cause) {
      super("The answer cannot be written to the disk", cause);
    }
  }

  private final WritableByteChannel file;
  private final CompletableFuture<FileBody> complete = new CompletableFuture<>();
  private long left;
  private boolean cutOff;
  private Flow.@Nullable Subscription subscription;

  FileBody(WritableByteChannel file, long limit) {
    this.file = file;
    this.left = limit;
  }

  /** Whether there was more than the limit allows. */
  boolean cutOff() {
    return cutOff;
  }

  @Override
  public CompletionStage<FileBody> getBody() {
    return complete;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (complete.isDone()) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        if (buffer.remaining() > left) {
          cutOff = true;
          buffer.limit(buffer.position() + (int) left);
        }
        left -= buffer.remaining();
        while (buffer.hasRemaining()) {
          file.write(buffer);
        }
      }
    } catch (IOException e) {
      complete.completeExceptionally(new DiskException(e));
    }
    if (cutOff) {
      complete.complete(this);
    }
    if (complete.isDone() && subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onError(Throwable failure) {
    complete.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    complete.complete(this);
  }
}
