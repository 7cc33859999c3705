package vn.hoso.signature.key.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.remote.RecordedCall;
import vn.hoso.simulator.remote.RemoteOperation;

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

  @ParameterizedTest
  @MethodSource("vn.hoso.signature.key.remote.Vendor#later")
  void key_serviceThatAsksThePhone_isRefusedBeforeItRings(Vendor vendor) {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);

    assertThatThrownBy(() -> service.key(credential, "Quyết định", vendor.secrets(world)))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("does not sign at once, but waits for the signer's approval")
        .hasMessageContaining("use submit and poll");
    assertThat(world.remote().requests()).isEmpty();
  }

  static Stream<Arguments> secretsNotTaken() {
    Supplier<Pin> secret = () -> Pin.of("24682468");
    SignerSecrets password = SignerSecrets.none().password(secret);
    SignerSecrets pin = SignerSecrets.none().pin(secret);
    SignerSecrets otp = SignerSecrets.none().otp(secret);
    return Stream.of(
        Arguments.of(Vendor.SMARTCA, pin),
        Arguments.of(Vendor.SMARTCA, otp),
        Arguments.of(Vendor.SMARTCA, password.otp(secret).pin(secret)),
        Arguments.of(Vendor.NEAC, password.otp(secret)),
        Arguments.of(Vendor.NEAC, pin),
        Arguments.of(Vendor.CA2, password.otp(secret)),
        Arguments.of(Vendor.CA2, otp),
        Arguments.of(Vendor.MYSIGN, pin),
        Arguments.of(Vendor.MYSIGN_AT_ONCE, password),
        Arguments.of(Vendor.RSSP, password),
        Arguments.of(Vendor.RSSP, pin.otp(secret)),
        Arguments.of(Vendor.CSC_V1, password),
        Arguments.of(Vendor.CSC_V2, password.pin(secret)));
  }

  @ParameterizedTest
  @MethodSource("secretsNotTaken")
  void submit_secretsNotTaken_isRefusedBeforeAnythingIsSent(Vendor vendor, SignerSecrets secrets)
      throws IOException {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 1);
    int before = world.remote().calls().size();

    assertThatThrownBy(() -> service.submit(credential, batch, "Quyết định", secrets))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not take " + secrets);
    assertThatThrownBy(() -> service.key(credential, "Quyết định", secrets))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not take " + secrets);
    assertThat(world.remote().calls()).hasSize(before);
  }

  @Test
  void submit_pinForATokenThatAuthorizes_isRefused() throws IOException {
    RemoteCredential credential = Vendor.CSC_V2.service(world).credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 1);
    RemoteSigningService service =
        RemoteSigningService.of(((CscProvider) Vendor.CSC_V2.provider(world)).authorizedByToken());

    assertThatThrownBy(
            () -> service.submit(credential, batch, "Quyết định", Vendor.CSC_V2.secrets(world)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not take SignerSecrets[password none, PIN given, OTP given]");
  }

  @Test
  void credentials_unreadableCertificate_isLeftOut() throws Exception {
    String certificate =
        Base64.getEncoder().encodeToString(RemoteWorld.official().certificate().getEncoded());
    world.answer(
        RemoteOperation.CERTIFICATES,
        200,
        """
        {"status_code":200,"data":{"user_certificates":[
          {"serial_number":"1","cert_data":"AAAA"},
          {"serial_number":"2","cert_data":""},
          {"serial_number":"3","cert_data":"%s"}]}}
        """
            .formatted(certificate));

    assertThat(Vendor.SMARTCA.service(world).credentials(RemoteWorld.USER))
        .extracting(RemoteCredential::id)
        .containsExactly("3");
  }

  @Test
  void credentials_noCertificate_isLeftOut() throws Exception {
    String certificate =
        Base64.getEncoder().encodeToString(RemoteWorld.official().certificate().getEncoded());
    world.answer(
        RemoteOperation.CERTIFICATES,
        200,
        """
        [{"credential_id":"a","cert":{"certificates":[]}},
         {"credential_id":"b","cert":{"certificates":["%s"]}}]
        """
            .formatted(certificate));

    assertThat(Vendor.MYSIGN.service(world).credentials(RemoteWorld.USER))
        .extracting(RemoteCredential::id)
        .containsExactly("b");
  }

  @Test
  void credential_rsspSeveralSigners_logsInOnce() {
    world.remote().enrol("049085005678", RemoteWorld.citizen(KeyType.P_256));
    RemoteSigningService service = Vendor.RSSP.service(world);

    service.credential(RemoteWorld.USER);
    service.credential("049085005678");

    assertThat(world.remote().calls())
        .extracting(RecordedCall::path)
        .filteredOn(path -> path.endsWith("/login"))
        .hasSize(1);
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

  @ParameterizedTest
  @ValueSource(
      strings = {"http://dang-nhap.example.vn/token", "ftp://127.0.0.1/token", "http:token"})
  void of_tokenPathWithoutTls_isRefused(String path) {
    RemoteProvider provider =
        CscProvider.v2(URI.create("https://csc.example.vn/"), "app", () -> Pin.of("bi-mat"))
            .tokenPath(path);

    assertThatThrownBy(() -> RemoteSigningService.of(provider))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use https, or withoutTls within the agency's own network");
  }

  @Test
  void of_tokenPathOnAnotherHostWithoutScheme_hasThatOfTheBase() {
    RemoteProvider loopback =
        CscProvider.v2(URI.create("http://127.0.0.1/"), "app", () -> Pin.of("bi-mat"))
            .tokenPath("//dang-nhap.example.vn/token");

    assertThatThrownBy(() -> RemoteSigningService.of(loopback))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://dang-nhap.example.vn/token");
  }

  @Test
  void of_tokenPathOnAnotherHostWithTls_isTaken() {
    RemoteProvider provider =
        CscProvider.v2(URI.create("https://csc.example.vn/"), "app", () -> Pin.of("bi-mat"))
            .tokenPath("https://dang-nhap.example.vn/token");

    assertThatCode(() -> RemoteSigningService.of(provider)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://khac.example.vn/status",
        "//khac.example.vn/status",
        "http:status",
        "status of {transaction}"
      })
  void statusPath_anotherHostOrNoPath_isRefused(String path) {
    GatewayProvider provider = (GatewayProvider) provider("https://rmsca2.example.vn/");

    assertThatThrownBy(() -> provider.statusPath(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be a path below the service's address");
  }

  private static RemoteProvider provider(String address) {
    return GatewayProvider.ca2Rs(URI.create(address), "sp", () -> Pin.of("bi-mat"));
  }
}
