package vn.hoso.portal.callback;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Takes a promotion with a large attachment; the main class of a JVM with a small heap. */
final class LargeCallback {

  private static final int MIB = 1 << 20;

  private LargeCallback() {}

  /** Argument: MiB that a file may have. Serves until its input ends. */
  public static void main(String[] args) throws IOException {
    long most = Long.parseLong(args[0]) * MIB;
    AtomicLong size = new AtomicLong();
    PortalCallbacks callbacks =
        PortalCallbacks.builder()
            .withoutCallerAuthentication()
            .limits(new CallbackLimits(MIB, 2, most, most + MIB))
            .onPromotion((notice, delivery) -> size.set(notice.attachments().get(0).size()))
            .build();
    try (JdkServer server = new JdkServer(callbacks, null)) {
      System.out.println(server.adapter());
      int unused = System.in.read();
    }
    System.out.println(size.get() / MIB + " MiB");
  }
}
