package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.key.SigningKey;

/** A process that is killed while it signs: what it had written does not appear. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class KilledProcessTest {

  @TempDir Path dir;

  @Test
  void kill_whileTheKeySigns_leavesTheContainerAsItWas() throws IOException, InterruptedException {
    Path form = Files.write(dir.resolve("tờ khai.json"), new byte[500_000]);
    Path container = dir.resolve("ho-so.asice");
    AsicContent.of(List.of(form)).writeTo(container);
    byte[] before = Files.readAllBytes(container);

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Signer.class.getName(),
                container.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int asked = process.getInputStream().read();
    process.destroyForcibly().waitFor();

    assertThat(asked).isEqualTo('?');
    assertThat(container).hasBinaryContent(before);
  }

  /** What is killed. */
  static final class Signer {

    private Signer() {}

    public static void main(String[] arguments) {
      Path container = Path.of(arguments[0]);
      DocumentSigner.create(new SlowKey(TestKey.of("P-256")))
          .clock(SigningPki.CLOCK)
          .asic(container, AsicSignatureOptions.xades())
          .sign(container);
    }
  }

  /** Tells that it was asked, and never answers. */
  private record SlowKey(SigningKey key) implements SigningKey {

    @Override
    public SigningCertificate certificate() {
      return key.certificate();
    }

    @Override
    public SigningKey with(SignatureAlgorithm algorithm) {
      return new SlowKey(key.with(algorithm));
    }

    @Override
    public byte[] sign(byte[] data) {
      System.out.print('?');
      System.out.flush();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("It was not killed");
    }
  }
}
