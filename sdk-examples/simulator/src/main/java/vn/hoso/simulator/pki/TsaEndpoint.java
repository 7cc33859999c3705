package vn.hoso.simulator.pki;

import java.io.IOException;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;

/** Time-stamps over HTTP (RFC 3161 §3.4). Thread-safe. */
final class TsaEndpoint implements Endpoint {
  private static final String REQUEST_TYPE = "application/timestamp-query";
  private static final String RESPONSE_TYPE = "application/timestamp-reply";

  private final TimeStampAuthority authority;

  TsaEndpoint(TimeStampAuthority authority) {
    this.authority = authority;
  }

  @Override
  public Reply answer(PkiRequest request) {
    if (!request.method().equals("POST")) {
      return Reply.error(405, "A time-stamp is asked for by POST");
    }
    if (!REQUEST_TYPE.equals(request.header("Content-Type").orElse(""))) {
      return Reply.error(415, "A time-stamp request has the content type " + REQUEST_TYPE);
    }
    try {
      PkiFault fault = request.fault().orElse(null);
      byte[] response = response(request.body(), fault).getEncoded();
      return Reply.ok(
          RESPONSE_TYPE,
          fault == TsaFault.BAD_SIGNATURE ? Corruption.ofLastByte(response) : response);
    } catch (TSPException | IOException e) {
      throw new IllegalStateException("Cannot build a time-stamp response", e);
    }
  }

  private TimeStampResponse response(byte[] body, @Nullable PkiFault fault) throws TSPException {
    if (fault == TsaFault.REJECTION) {
      return authority.refuse(
          PKIStatus.REJECTION, PKIFailureInfo.timeNotAvailable, "Nguồn thời gian không sẵn sàng");
    }
    if (fault == TsaFault.WAITING) {
      return authority.refuse(PKIStatus.WAITING, 0, "Yêu cầu đang chờ xử lý");
    }
    TimeStampRequest query;
    try {
      query = new TimeStampRequest(body);
    } catch (IOException | IllegalArgumentException e) {
      return authority.refuse(
          PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "Yêu cầu không đọc được");
    }
    return authority.stamp(query, fault);
  }
}
