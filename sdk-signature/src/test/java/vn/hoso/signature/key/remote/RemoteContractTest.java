package vn.hoso.signature.key.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.remote.Decision;

/** What every service can do, each in its own words. */
class RemoteContractTest {

  @TempDir Path dir;

  private final RemoteWorld world = new RemoteWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void credential_enrolled_hasCertificateAndChain(Vendor vendor) {
    RemoteCredential credential = vendor.service(world).credential(RemoteWorld.USER);

    assertThat(credential.certificate().chain()).isEqualTo(RemoteWorld.official().chain());
    assertThat(credential.maxBatch()).isGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void submit_batchApproved_pdfXmlAndCmsAreValid(Vendor vendor) throws IOException {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, credential, 3);

    RemoteTicket ticket = service.submit(credential, batch, "Ba văn bản", vendor.secrets(world));
    if (vendor.answersLater()) {
      assertThat(service.poll(ticket)).isEqualTo(new RemoteOutcome.Pending());
      world.remote().approve(world.transaction());
    }

    RemoteOutcome outcome = service.poll(ticket);

    assertThat(outcome).isInstanceOf(RemoteOutcome.Signed.class);
    List<RemoteSignature> signatures = ((RemoteOutcome.Signed) outcome).signatures();
    Path pdf = dir.resolve("signed.pdf");
    Path xml = dir.resolve("signed.xml");
    Path cms = dir.resolve("signed.p7s");
    signatures.get(0).complete(pdf);
    signatures.get(1).complete(xml);
    signatures.get(2).complete(cms);
    assertThat(RemoteWorld.verifier().verify(pdf).verdict().isReliable()).isTrue();
    assertThat(RemoteWorld.verifier().verify(xml).verdict().isReliable()).isTrue();
    assertThat(
            RemoteWorld.verifier()
                .verifyDetached(cms, batch.get(2).document())
                .verdict()
                .isReliable())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("vn.hoso.signature.key.remote.Vendor#later")
  void poll_refused_isRefused(Vendor vendor) throws IOException {
    RemoteTicket ticket = submitted(vendor);

    world.remote().refuse(world.transaction());

    assertThat(vendor.service(world).poll(ticket)).isInstanceOf(RemoteOutcome.Refused.class);
  }

  @ParameterizedTest
  @MethodSource("vn.hoso.signature.key.remote.Vendor#later")
  void poll_nobodyApproved_isTimedOut(Vendor vendor) throws IOException {
    RemoteTicket ticket = submitted(vendor);

    world.remote().expire(world.transaction());

    assertThat(vendor.service(world).poll(ticket)).isInstanceOf(RemoteOutcome.TimedOut.class);
  }

  @ParameterizedTest
  @MethodSource("vn.hoso.signature.key.remote.Vendor#later")
  void poll_twoOfThreeApproved_givesTwoAndNamesTheThird(Vendor vendor) throws IOException {
    RemoteTicket ticket = submitted(vendor);

    world.remote().approvePartly(world.transaction(), 2);

    RemoteOutcome outcome = vendor.service(world).poll(ticket);
    assertThat(outcome).isInstanceOf(RemoteOutcome.Partial.class);
    RemoteOutcome.Partial partial = (RemoteOutcome.Partial) outcome;
    assertThat(partial.signatures()).hasSize(2);
    assertThat(partial.missing()).containsExactly(ticket.prepared().get(2));
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"MYSIGN_AT_ONCE", "RSSP", "CSC_V1", "CSC_V2"})
  void submit_refusedOnThePhoneWhileHeld_ticketSaysSo(Vendor vendor) throws IOException {
    assertThat(decidedAtOnce(vendor, Decision.REFUSED)).isInstanceOf(RemoteOutcome.Refused.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"MYSIGN_AT_ONCE", "RSSP", "CSC_V1", "CSC_V2"})
  void submit_notDecidedWhileHeld_ticketSaysSo(Vendor vendor) throws IOException {
    assertThat(decidedAtOnce(vendor, Decision.EXPIRED)).isInstanceOf(RemoteOutcome.TimedOut.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"SMARTCA_WITH_OTP", "MYSIGN_AT_ONCE", "RSSP", "CSC_V1", "CSC_V2"})
  void key_answersAtOnce_signsLikeALocalKey(Vendor vendor) throws IOException {
    RemoteSigningService service = vendor.service(world);
    SigningKey key =
        service.key(service.credential(RemoteWorld.USER), "Quyết định", vendor.secrets(world));

    assertSigns(key);
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"CSC_V1", "CSC_V2"})
  void key_pss_signs(Vendor vendor) throws IOException {
    RemoteSigningService service = vendor.service(world);
    SigningKey key =
        service
            .key(service.credential(RemoteWorld.USER), "Quyết định", vendor.secrets(world))
            .with(SignatureAlgorithm.RSA_PSS_SHA384);

    assertSigns(key);
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"SMARTCA", "MYSIGN", "RSSP"})
  void submit_pssWhereItCannotBeAskedFor_isRefusedBeforeAnythingIsSent(Vendor vendor)
      throws IOException {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential pss =
        service.credential(RemoteWorld.USER).with(SignatureAlgorithm.RSA_PSS_SHA256);
    List<PreparedSignature> batch = RemoteWorld.prepare(dir, pss, 1);

    assertThatThrownBy(() -> service.submit(pss, batch, "Quyết định", vendor.secrets(world)))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining("has no way to ask for RSA_PSS_SHA256; use a PKCS#1 v1.5");
    assertThat(world.remote().requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"SMARTCA", "CSC_V1"})
  void submit_ellipticCurve_isValid(Vendor vendor) throws IOException {
    world.remote().enrol("049085005678", RemoteWorld.citizen(KeyType.P_256));
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential("049085005678");
    RemoteTicket ticket =
        service.submit(
            credential,
            RemoteWorld.prepare(dir, credential, 1),
            "Đơn đề nghị",
            vendor.secrets(world));
    world.remote().approve(world.transaction());

    assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Signed.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"MYSIGN", "RSSP", "CSC_V1", "CSC_V2_LATER"})
  void poll_tokenForgotten_logsInAgain(Vendor vendor) {
    RemoteSigningService service = vendor.service(world);
    RemoteCredential before = service.credential(RemoteWorld.USER);

    world.remote().forgetTokens();

    assertThat(service.credential(RemoteWorld.USER).id()).isEqualTo(before.id());
  }

  @Test
  void submit_digestInfo_isWhatTheServiceSigns() throws IOException {
    RemoteSigningService service =
        RemoteSigningService.of(((GatewayProvider) Vendor.SMARTCA.provider(world)).digestInfo());
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    RemoteTicket ticket =
        service.submit(credential, RemoteWorld.prepare(dir, credential, 1), "Quyết định");
    world.remote().approve(ticket.transaction());

    assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Signed.class);
    assertThat(world.remote().calls().get(1).body())
        .contains("3031300d060960864801650304020105000420");
  }

  @Test
  void submit_byTranCode_polledByIt() throws IOException {
    RemoteSigningService service =
        RemoteSigningService.of(
            ((GatewayProvider) Vendor.SMARTCA.provider(world)).statusByTranCode());
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    RemoteTicket ticket =
        service.submit(credential, RemoteWorld.prepare(dir, credential, 1), "Quyết định");

    assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Pending.class);
    assertThat(ticket.reference()).isNotEqualTo(ticket.transaction());
    assertThat(world.remote().calls().get(2).path())
        .isEqualTo("/sca/sp769/v1/signatures/sign/" + ticket.reference() + "/status");
  }

  private RemoteTicket submitted(Vendor vendor) throws IOException {
    return vendor.submit(vendor.service(world), world, dir, 3);
  }

  private RemoteOutcome decidedAtOnce(Vendor vendor, Decision decision) throws IOException {
    world.remote().decideAtOnce(decision);
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    return service.poll(
        service.submit(credential, RemoteWorld.prepare(dir, credential, 1), "Một văn bản"));
  }

  private void assertSigns(SigningKey key) throws IOException {
    Path document = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path signed = dir.resolve("qd.signed.pdf");

    DocumentSigner.create(key)
        .clock(RemoteWorld.CLOCK)
        .pdf(document, PdfSignatureOptions.create())
        .sign(signed);

    assertThat(RemoteWorld.verifier().verify(signed).verdict().isReliable()).isTrue();
  }
}
