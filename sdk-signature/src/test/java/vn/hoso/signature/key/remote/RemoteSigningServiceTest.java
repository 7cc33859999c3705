package vn.hoso.signature.key.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.simulator.pki.KeyType;

/** What is the same for all services. */
class RemoteSigningServiceTest {

  @TempDir Path dir;

  private final RemoteWorld world = new RemoteWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void credential_severalKeys_asksToChoose() {
    world.remote().enrol(RemoteWorld.USER, RemoteWorld.citizen(KeyType.P_256));
    RemoteSigningService service = Vendor.SMARTCA.service(world);

    assertThatThrownBy(() -> service.credential(RemoteWorld.USER))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("has several certificates of this signer: [RemoteCredential")
        .hasMessageContaining("choose one of those that credentials lists");
    assertThat(service.credentials(RemoteWorld.USER)).hasSize(2);
  }

  @Test
  void submit_oneOfSeveralKeys_signsByThatOne() throws IOException {
    world.remote().enrol(RemoteWorld.USER, RemoteWorld.citizen(KeyType.P_256));
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteCredential second = service.credentials(RemoteWorld.USER).get(1);
    RemoteTicket ticket =
        service.submit(second, RemoteWorld.prepare(dir, second, 1), "Đơn đề nghị");
    world.remote().approve(ticket.transaction());

    assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Signed.class);
  }

  @Test
  void submit_preparedForAnotherAlgorithm_isRefused() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    List<PreparedSignature> batch =
        RemoteWorld.prepare(dir, credential.with(SignatureAlgorithm.RSA_PKCS1_SHA512), 1);

    assertThatThrownBy(() -> service.submit(credential, batch, "Quyết định"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("prepare it with the credential's certificate");
  }

  @Test
  void submit_moreThanOneApprovalCovers_isRefused() throws IOException {
    RemoteSigningService service = Vendor.CSC_V1.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    PreparedSignature one = RemoteWorld.prepare(dir, credential, 1).get(0);

    assertThatThrownBy(() -> service.submit(credential, Collections.nCopies(21, one), "Quyết định"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The batch has 21 documents; one approval covers 1 to 20");
    assertThatThrownBy(() -> service.submit(credential, List.of(), "Quyết định"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The batch has 0 documents");
  }

  @Test
  void submit_descriptionAndNames_areWhatTheSignerSees() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);

    RemoteTicket ticket =
        service.submit(
            credential, RemoteWorld.prepare(dir, credential, 2), "Quyết định số 12/QĐ-UBND");

    String prefix = ticket.transaction().substring(0, 8);
    assertThat(world.remote().requests().get(0).description())
        .isEqualTo("Quyết định số 12/QĐ-UBND");
    assertThat(world.remote().requests().get(0).documents())
        .containsExactly(prefix + "-1", prefix + "-2");
    assertThat(world.remote().calls().get(1).body())
        .contains("\"file_type\":\"pdf\"", "\"file_type\":\"xml\"")
        .contains("\"time_stamp\":\"20260615030405Z\"");
  }

  @Test
  void key_serviceThatAsksThePhone_saysToUseTickets() {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    SigningKey key =
        service.key(service.credential(RemoteWorld.USER), "Quyết định", SignerSecrets.none());

    assertThatThrownBy(() -> key.sign(new byte[] {1}))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("does not sign at once, but waits for the signer's approval")
        .hasMessageContaining("use submit and poll");
  }

  @Test
  void key_valueByAnotherKey_isRefused() {
    RemoteSigningService service = Vendor.CSC_V2.service(world);
    SigningKey key =
        service.key(
            service.credential(RemoteWorld.USER), "Quyết định", Vendor.CSC_V2.secrets(world));
    world.remote().signWithAnotherKey(true);

    assertThatThrownBy(() -> key.sign(new byte[] {1}))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("is not by the key of");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://esign.example.vn/",
        "http://10.0.0.5/",
        "ftp://127.0.0.1/",
        "http://127.example.vn/"
      })
  void of_withoutTls_isRefused(String address) {
    RemoteProvider provider = provider(address);

    assertThatThrownBy(() -> RemoteSigningService.of(provider))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use https, or withoutTls within the agency's own network");
  }

  @Test
  void of_withoutTlsAllowed_isTaken() {
    assertThatCode(
            () ->
                RemoteSigningService.of(
                    provider("http://10.0.0.5/VXPAdapter"), RemoteOptions.defaults().withoutTls()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://user:pass@esign.example.vn/", "https:/", "https://a.vn/?x=1"})
  void provider_noPlainAddress_isRefused(String address) {
    assertThatThrownBy(() -> provider(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be that of a host, without user and query");
  }

  @Test
  void asynchronous_cscVersion1_isRefused() {
    CscProvider provider =
        CscProvider.v1(URI.create("https://csc.example.vn/"), () -> Pin.of("token"));

    assertThatThrownBy(provider::asynchronous)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asynchronous needs version 2 of the API, and this is version 1");
  }

  private static RemoteProvider provider(String address) {
    return GatewayProvider.ca2Rs(URI.create(address), "sp", () -> Pin.of("bi-mat"));
  }
}
