package vn.hoso.portal.store;

import java.net.URI;
import java.nio.file.Path;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.Secret;

/** Fetches a large file, as text and wrapped; the main class of a JVM with a small heap. */
final class LargeDownload {

  private static final int MIB = 1 << 20;

  private LargeDownload() {}

  /** Arguments: an empty directory, two file services, the id and the key of a system. */
  public static void main(String[] args) {
    Path directory = Path.of(args[0]);
    StoredFile plain = fetch(args, args[1], StoreRig.file(), directory.resolve("1.pdf"));
    StoredFile wrapped =
        fetch(args, args[2], ResultFile.at(StoreRig.PATH), directory.resolve("2.pdf"));
    if (!plain.sha256().equals(wrapped.sha256())) {
      throw new IllegalStateException(wrapped + " differs from " + plain);
    }
    System.out.println(
        plain.size() / MIB
            + " MiB, "
            + plain.sha256()
            + ", heap "
            + Runtime.getRuntime().maxMemory() / MIB
            + " MiB");
  }

  private static StoredFile fetch(String[] args, String service, ResultFile file, Path target) {
    try (ResultStore store =
        ResultStore.builder()
            .fileService(URI.create(service))
            .authentication(LgspAuthentication.systemKey(args[3], Secret.of(args[4])))
            .build()) {
      return store.download(file, target);
    }
  }
}
