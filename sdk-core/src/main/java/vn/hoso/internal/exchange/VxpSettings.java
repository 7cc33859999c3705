package vn.hoso.internal.exchange;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.http.Addresses;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;
import vn.hoso.transport.Timeouts;

/** What a client of the axis was built with. */
public record VxpSettings(
    URI endpoint,
    AgencyCode agency,
    Secret secret,
    @Nullable Path temporaryDirectory,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {

  public VxpSettings {
    if (!Addresses.isBase(endpoint)) {
      throw new IllegalArgumentException(
          "endpoint: give the address of the axis with http or https, host and path and nothing"
              + " else, such as http://10.0.0.5:8080/vxp");
    }
  }

  /** Where a service is. */
  URI service(String name) {
    return URI.create(Addresses.resolve(endpoint, name));
  }
}
