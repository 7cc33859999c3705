package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.hoso.dossier.Dossier;
import vn.hoso.error.FailedCall;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.portal.DossierForm;

/** What the portal client does before and after HTTP, which is not reachable by itself. */
public final class PortalMapping {

  private static final URI ENDPOINT = URI.create("http://127.0.0.1/");
  private static final int OK = 200;

  private final DossierMapping mapping = new DossierMapping(DossierForm.OF_2025);
  private final ReplyDecoder decoder = new ReplyDecoder(Clock.systemUTC());
  private final ObjectWriter writer = JsonMapper.builder().build().writer();
  private final Operation operation = Operation.repeatable("DongBoHoSoMC", ENDPOINT);
  private final Endpoint endpoint = new Endpoint(ENDPOINT, Map.of());
  private final FailedCall call = operation.failed(1);

  /** The body of {@code DongBoHoSoMC}. */
  public byte[] request(Dossier dossier, String session) throws IOException {
    PortalRequest request =
        new PortalRequest(
            operation, endpoint, PortalRequest.data(false, List.of(mapping.item(dossier))));
    return writer.writeValueAsBytes(request.body(session, "H17.99"));
  }

  /**
   * What a reply says.
   *
   * @throws IllegalArgumentException if it is no success
   */
  public Object reply(byte[] body) {
    PortalReply reply = decoder.decode(new HttpReply(OK, Map.of(), body, false), call);
    if (!reply.isSuccess()) {
      throw new IllegalArgumentException("Not a success: " + reply.answer().code());
    }
    return reply;
  }
}
