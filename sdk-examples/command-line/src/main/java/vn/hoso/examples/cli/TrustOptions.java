package vn.hoso.examples.cli;

import java.nio.file.Path;
import java.util.List;
import vn.hoso.signature.trust.TrustAnchors;

/** What {@code --trust} and {@code --anchor} name. */
final class TrustOptions {

  private TrustOptions() {}

  static TrustAnchors read(List<Path> folders, List<Path> anchors) {
    TrustAnchors all = TrustAnchors.none();
    for (Path folder : folders) {
      all = all.and(TrustAnchors.vietnam(folder));
    }
    for (Path file : anchors) {
      all = all.and(AnchorFile.read(file));
    }
    return all;
  }
}
