package vn.hoso.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class Base64FileProperties {

  @Property(tries = 200)
  void body_anySize_isTheBase64AndAsLongAsItSays(@ForAll @IntRange(min = 0, max = 40_000) int size)
      throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);

    check(content);
  }

  @Example
  void body_wholePieces_isTheBase64() throws IOException {
    check(new byte[2 * 3 * 4096]);
  }

  private static void check(byte[] content) throws IOException {
    Path file = Files.createTempFile("hoso-", ".bin");
    try {
      Files.write(file, content);
      BodyPublisher body = Base64File.body(file);
      byte[] sent = collect(body);

      assertThat(sent).isEqualTo(Base64.getEncoder().encode(content));
      assertThat(body.contentLength()).isEqualTo(sent.length);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] collect(BodyPublisher body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompletableFuture<byte[]> done = new CompletableFuture<>();
    body.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(ByteBuffer buffer) {
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
          }

          @Override
          public void onError(Throwable failure) {
            done.completeExceptionally(failure);
          }

          @Override
          public void onComplete() {
            done.complete(bytes.toByteArray());
          }
        });
    return done.join();
  }
}
