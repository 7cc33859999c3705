package vn.hoso.internal.exchange;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.http.Addresses;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a client of any protocol was built with. */
public record ExchangeSettings(
    URI endpoint,
    @Nullable Path temporaryDirectory,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {

  public ExchangeSettings {
    if (!Addresses.isBase(endpoint)) {
      throw new IllegalArgumentException(
          "endpoint: give the address of the service with http or https, host and path and nothing"
              + " else, such as http://10.0.0.5:8080/vxp");
    }
  }

  /** Where a service is. */
  URI service(String path) {
    return URI.create(Addresses.resolve(endpoint, path));
  }
}
