package vn.hoso.internal.store;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.http.Addresses;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a client of the store was built with. */
public record StoreSettings(
    @Nullable URI searchService,
    @Nullable URI fileService,
    LgspAuthentication authentication,
    @Nullable Path temporaryDirectory,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {

  public StoreSettings {
    requireService("searchService", searchService);
    requireService("fileService", fileService);
  }

  private static void requireService(String name, @Nullable URI uri) {
    if (uri != null) {
      Addresses.requireService(name, uri, "https://lgsp.example.vn/kho-ket-qua/1.0/tra-cuu");
    }
  }
}
