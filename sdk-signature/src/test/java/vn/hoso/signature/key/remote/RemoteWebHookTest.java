package vn.hoso.signature.key.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.fixture.RemoteWorld;

/** What services send by themselves when the signer has decided. */
class RemoteWebHookTest {

  @TempDir Path dir;

  private final RemoteWorld world = new RemoteWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void received_smartCaApproved_isSigned() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteTicket ticket = submit(service);
    world.remote().approve(ticket.transaction());
    byte[] body = world.remote().smartCaWebHook(ticket.transaction());

    assertThat(service.subjectOf(body)).isEqualTo(ticket.transaction());
    assertThat(service.received(ticket, body)).isInstanceOf(RemoteOutcome.Signed.class);
  }

  @Test
  void received_smartCaRefused_isRefused() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteTicket ticket = submit(service);
    world.remote().refuse(ticket.transaction());

    assertThat(service.received(ticket, world.remote().smartCaWebHook(ticket.transaction())))
        .isEqualTo(new RemoteOutcome.Refused("REJECTED"));
  }

  @Test
  void received_mySignApproved_isSigned() throws IOException {
    RemoteSigningService service =
        RemoteSigningService.of(((MySignProvider) Vendor.MYSIGN.provider(world)).async(3));
    RemoteTicket ticket = submit(service);
    world.remote().approve(ticket.reference());
    byte[] body = world.remote().mySignWebHook(ticket.reference());

    assertThat(service.subjectOf(body)).isEqualTo(ticket.reference());
    assertThat(service.received(ticket, body)).isInstanceOf(RemoteOutcome.Signed.class);
  }

  @Test
  void received_cscApproved_isSigned() throws IOException {
    URI here = URI.create("https://mot-cua.tamxuan.example.vn/ky-so");
    RemoteSigningService service =
        RemoteSigningService.of(
            CscProvider.v2(world.remote().cscV2Uri(), world.remote().clientId(), world.secret())
                .asynchronous(here));
    RemoteTicket ticket = submit(service);
    world.remote().approve(ticket.reference());

    RemoteOutcome outcome = service.received(ticket, world.remote().cscWebHook(ticket.reference()));

    assertThat(outcome).isInstanceOf(RemoteOutcome.Signed.class);
    assertThat(world.remote().calls().get(world.remote().calls().size() - 1).body())
        .contains("\"response_uri\":\"" + here + "\"");
  }

  @Test
  void received_forgedValue_isRefusedAndTheTicketStays() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteTicket ticket = submit(service);
    world.remote().approve(ticket.transaction());
    world.remote().signWithAnotherKey(true);
    byte[] forged = world.remote().smartCaWebHook(ticket.transaction());
    world.remote().signWithAnotherKey(false);

    assertThatThrownBy(() -> service.received(ticket, forged))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("is not by the key of");
    assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Signed.class);
  }

  @Test
  void received_aboutAnotherRequest_isRefused() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteTicket first = submit(service);
    RemoteTicket second = submit(service);
    world.remote().approve(second.transaction());
    byte[] body = world.remote().smartCaWebHook(second.transaction());

    assertThatThrownBy(() -> service.received(first, body))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("sent a message that is not about this request");
  }

  @Test
  void received_withoutTransaction_isRefused() throws IOException {
    RemoteSigningService service = Vendor.CSC_V2_LATER.service(world);
    RemoteTicket ticket = submit(service);

    assertThatThrownBy(() -> service.received(ticket, "{\"signatures\":[]}".getBytes(UTF_8)))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("not about this request");
  }

  @Test
  void received_noJson_isRefused() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteTicket ticket = submit(service);

    assertThatThrownBy(() -> service.received(ticket, "<html>".getBytes(UTF_8)))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("sent something else than JSON; ignore it");
  }

  @Test
  void codes_changed_areThoseThatCount() throws IOException {
    GatewayProvider provider = (GatewayProvider) Vendor.SMARTCA.provider(world);
    RemoteSigningService service =
        RemoteSigningService.of(provider.codes(provider.codes().refused("62004")));
    RemoteTicket ticket = submit(service);
    String body =
        "{\"status_code\":62004,\"message\":\"Người dùng từ chối\",\"transaction_id\":\"%s\"}"
            .formatted(ticket.transaction());

    assertThat(service.received(ticket, body.getBytes(UTF_8)))
        .isEqualTo(new RemoteOutcome.Refused("Người dùng từ chối"));
    assertThat(provider.codes().refused()).isEqualTo(Set.of("rejected"));
  }

  @Test
  void codes_inCapitals_count() throws IOException {
    GatewayProvider provider = (GatewayProvider) Vendor.SMARTCA.provider(world);
    RemoteSigningService service =
        RemoteSigningService.of(provider.codes(provider.codes().refused("SIG_REFUSED")));
    RemoteTicket ticket = submit(service);
    String body =
        "{\"status_code\":\"SIG_REFUSED\",\"message\":\"Người dùng từ chối\",\"transaction_id\":\"%s\"}"
            .formatted(ticket.transaction());

    assertThat(service.received(ticket, body.getBytes(UTF_8)))
        .isEqualTo(new RemoteOutcome.Refused("Người dùng từ chối"));
  }

  private RemoteTicket submit(RemoteSigningService service) throws IOException {
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    return service.submit(
        credential, RemoteWorld.prepare(dir, credential, 2), "Hai văn bản", SignerSecrets.none());
  }
}
