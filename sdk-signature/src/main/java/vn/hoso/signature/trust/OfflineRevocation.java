package vn.hoso.signature.trust;

import java.nio.file.Path;
import java.util.List;

/** CRLs and OCSP responses carried into a closed network. Immutable. */
public final class OfflineRevocation {

  private static final OfflineRevocation NONE = new OfflineRevocation();

  private OfflineRevocation() {}

  public static OfflineRevocation none() {
    return NONE;
  }

  /** Reads files and folders; nothing is read yet. */
  public static OfflineRevocation from(Path... filesOrFolders) {
    return filesOrFolders.length == 0 ? NONE : new OfflineRevocation();
  }

  public List<String> problems() {
    return List.of();
  }
}
