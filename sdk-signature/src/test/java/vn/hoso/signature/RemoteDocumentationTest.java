package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.remote.CscProvider;
import vn.hoso.signature.key.remote.GatewayProvider;
import vn.hoso.signature.key.remote.MySignProvider;
import vn.hoso.signature.key.remote.RemoteCredential;
import vn.hoso.signature.key.remote.RemoteOutcome;
import vn.hoso.signature.key.remote.RemoteProvider;
import vn.hoso.signature.key.remote.RemoteSignature;
import vn.hoso.signature.key.remote.RemoteSigningService;
import vn.hoso.signature.key.remote.RemoteTicket;
import vn.hoso.signature.key.remote.RsspProvider;
import vn.hoso.signature.key.remote.SignerSecrets;
import vn.hoso.signature.key.vgca.VgcaReply;
import vn.hoso.signature.key.vgca.VgcaRequest;
import vn.hoso.signature.key.vgca.VgcaUploadAnswer;
import vn.hoso.simulator.remote.RemoteSimulator;

/** The snippets of the documentation about remote services and VGCA, as they run. */
class RemoteDocumentationTest {

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();

  /** The snippets sign by the system's clock, so the authorities go by it, too. */
  @BeforeEach
  void setClock() {
    world.setClock(Clock.systemUTC().instant());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void signRemotely_asDocumented_works() throws IOException {
    try (RemoteWorld services = new RemoteWorld()) {
      RemoteSimulator simulator = services.remote();
      simulator.enrol("049185005678", world.official());
      URI address = simulator.smartCaUri();
      String spId = simulator.clientId();
      Pin spPassword = Pin.of(simulator.clientSecret());
      String cccd = "049185005678";
      Path decision = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
      Path attachment = Files.write(dir.resolve("pl.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
      Path ticketFile = dir.resolve("ticket");

      RemoteSigningService smartCa =
          RemoteSigningService.of(GatewayProvider.smartCa(address, spId, () -> spPassword));
      RemoteCredential credential = smartCa.credential(cccd);
      SignaturePreparer preparer = SignaturePreparer.create(credential.certificate());
      RemoteTicket ticket =
          smartCa.submit(
              credential,
              List.of(
                  preparer.pdf(decision, PdfSignatureOptions.official("Chủ tịch UBND xã Tam Xuân")),
                  preparer.pdf(attachment, PdfSignatureOptions.create())),
              "Quyết định số 12/QĐ-UBND và phụ lục");
      ticket.toFile(ticketFile);

      simulator.approve(ticket.transaction());

      RemoteOutcome outcome = smartCa.poll(RemoteTicket.fromFile(ticketFile));
      if (outcome instanceof RemoteOutcome.Signed signed) {
        for (RemoteSignature each : signed.signatures()) {
          Path document = each.prepared().document();
          each.complete(document.resolveSibling("signed-" + document.getFileName()));
        }
      }

      assertThat(dir.resolve("signed-qd.pdf")).isNotEmptyFile();
      assertThat(dir.resolve("signed-pl.pdf")).isNotEmptyFile();
    }
  }

  @Test
  void signAtOnceRemotely_asDocumented_works() throws IOException {
    try (RemoteWorld services = new RemoteWorld()) {
      RemoteSimulator simulator = services.remote();
      simulator.enrol("049185005678", world.official());
      URI address = simulator.cscV2Uri();
      String clientId = simulator.clientId();
      Pin clientSecret = Pin.of(simulator.clientSecret());
      String userId = "049185005678";
      Pin pin = Pin.of(simulator.pin());
      Pin otp = Pin.of(simulator.otp());
      Path decision = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
      Path target = dir.resolve("qd.signed.pdf");

      RemoteSigningService csc =
          RemoteSigningService.of(CscProvider.v2(address, clientId, () -> clientSecret));
      SignerSecrets secrets = SignerSecrets.none().pin(() -> pin).otp(() -> otp);
      SigningKey key = csc.key(csc.credential(userId), "Quyết định số 12/QĐ-UBND", secrets);
      DocumentSigner.create(key).pdf(decision, PdfSignatureOptions.create()).sign(target);

      assertThat(target).isNotEmptyFile();
    }
  }

  @Test
  void configureRemoteServices_asDocumented_works() {
    Pin spPassword = Pin.of("bi-mat");
    Supplier<Pin> rpPassword = () -> spPassword;
    Supplier<Pin> rpSignature = () -> spPassword;
    Supplier<PrivateKey> rpKey = () -> world.official().privateKey();
    String spId = "hoso";
    URI here = URI.create("https://mot-cua.tamxuan.example.vn/ky-so");

    RemoteProvider neac =
        GatewayProvider.neac(
            URI.create("https://esign.neac.gov.vn/"), spId, () -> spPassword, "FPT-CA");
    RemoteProvider ca2 =
        GatewayProvider.ca2Rs(URI.create("https://rmsca2.nacencomm.vn/"), spId, () -> spPassword)
            .webHook(here);
    RemoteProvider mySign =
        MySignProvider.of(URI.create("https://remotesigning.viettel.vn/"), spId, () -> spPassword);
    RemoteProvider rssp =
        RsspProvider.of(
            URI.create("https://rssp.mobile-id.vn/rssp/v2/"),
            "UBND xã Tam Xuân",
            spId,
            rpPassword,
            rpSignature,
            rpKey);

    assertThat(List.of(neac, ca2, mySign, rssp))
        .extracting(RemoteProvider::name)
        .containsExactly("NEAC eSign", "CA2 RS", "Viettel MySign", "Mobile-ID RSSP");
  }

  @Test
  void receiveWebHook_asDocumented_works() throws IOException {
    try (RemoteWorld services = new RemoteWorld()) {
      RemoteSigningService smartCa =
          RemoteSigningService.of(
              GatewayProvider.smartCa(
                  services.remote().smartCaUri(), services.remote().clientId(), services.secret()));
      RemoteCredential credential = smartCa.credential(RemoteWorld.USER);
      RemoteTicket submitted =
          smartCa.submit(credential, RemoteWorld.prepare(dir, credential, 1), "Quyết định");
      submitted.toFile(dir.resolve(submitted.transaction()));
      services.remote().approve(submitted.transaction());
      byte[] body = services.remote().smartCaWebHook(submitted.transaction());
      Path tickets = dir;

      UUID transaction = UUID.fromString(smartCa.subjectOf(body));
      RemoteTicket ticket = RemoteTicket.fromFile(tickets.resolve(transaction.toString()));
      RemoteOutcome outcome = smartCa.received(ticket, body);

      assertThat(outcome).isInstanceOf(RemoteOutcome.Signed.class);
    }
  }

  @Test
  void vgca_asDocumented_works() {
    URI file = URI.create("https://vanban.tamxuan.example.vn/tep/12");
    URI upload = URI.create("https://vanban.tamxuan.example.vn/ky-so");
    Pin session = Pin.of("phien");
    String calledBack = "{\"Status\":0,\"FileServer\":\"/tep/13\"}";

    String forThePage =
        VgcaRequest.of(file, upload).issued("12/QĐ-UBND", "").token(session).toJson();
    String forTheUpload = VgcaUploadAnswer.stored("qd.signed.pdf", "/tep/13").toJson();
    VgcaReply reply = VgcaReply.fromJson(calledBack);

    assertThat(forThePage).contains("FileUploadHandler");
    assertThat(forTheUpload).contains("FileServer");
    assertThat(reply.isSigned()).isTrue();
  }
}
