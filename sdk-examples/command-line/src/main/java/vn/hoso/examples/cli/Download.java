package vn.hoso.examples.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.TrustDownload;

/** From where something is fetched. */
final class Download {

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Tải từ địa chỉ này thay cho các nơi công bố đã biết; dùng được nhiều lần.")
  private List<URI> addresses = new ArrayList<>();

  @Option(
      names = "--allow-private",
      description =
          "Cho phép địa chỉ trong mạng nội bộ, ví dụ máy chủ bản sao (mirror) của cơ quan.")
  private boolean allowPrivate;

  TrustDownload start() {
    NetworkAccess.Builder network = NetworkAccess.builder();
    return TrustDownload.over((allowPrivate ? network.allowPrivateAddresses() : network).build());
  }

  List<URI> addressesOr(List<URI> published) {
    return addresses.isEmpty() ? published : addresses;
  }
}
