package vn.hoso.portal.payment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hoso.transport.Secret;

/** Fetches a large receipt; the main class of a JVM with a small heap. */
final class LargeBill {

  private static final int MIB = 1 << 20;

  private LargeBill() {}

  /** Arguments: the platform, partner code, key, reference, where the receipt shall be. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[4]);
    try (PaymentPlatform client =
        PaymentPlatform.builder()
            .endpoint(URI.create(args[0]))
            .partner(args[1], Secret.of(args[2]))
            .build()) {
      client.bill(PaymentReference.of(args[3]), target);
    }
    System.out.println(
        Files.size(target) / MIB + " MiB, heap " + Runtime.getRuntime().maxMemory() / MIB + " MiB");
  }
}
