package vn.hoso.internal.lgsp;

import java.net.URI;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.http.Addresses;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.lgsp.civilstatus.CivilStatusOptions;
import vn.hoso.lgsp.judicial.JudicialRecordsOptions;
import vn.hoso.lgsp.post.PostOptions;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What a client of a gateway was built with; a service that is null is not called. */
public record GatewaySettings(
    URI base,
    LgspAuthentication authentication,
    @Nullable SSLContext tls,
    @Nullable CivilStatusOptions civilStatus,
    @Nullable JudicialRecordsOptions judicialRecords,
    @Nullable PostOptions post,
    Timeouts timeouts,
    RetryPolicy retry,
    CallListener listener) {

  public GatewaySettings {
    if (!Addresses.isBase(base)) {
      throw new IllegalArgumentException(
          "base: give an address with http or https, host and path and nothing else, such as"
              + " https://lgsp.example.vn:8243");
    }
  }
}
