package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.simulator.pki.IssuedCertificate;

class SigningRecordTest {

  private static final Clock CLOCK = Clock.fixed(SimulatedPki.NOW, ZoneOffset.UTC);

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();
  private final IssuedCertificate official = world.official();
  private Path file;

  @BeforeEach
  void nameFile() {
    file = dir.resolve("quyết định.hồ sơ ký.json");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void fromFile_whatWasStored_isTheSame() throws IOException {
    SignedDocument signed = sign(world.revocation(dir));

    SigningRecord.of(signed).toFile(file);
    SigningRecord kept = SigningRecord.fromFile(file);

    CertificateState state = kept.certificateState();
    CertificateState original = signed.certificateState();
    assertThat(original).isNotNull();
    assertThat(kept.document()).isEqualTo("quyết định.pdf");
    assertThat(kept.sha256()).isEqualTo(EvidenceMaker.sha256(signed.path()));
    assertThat(kept.level()).isEqualTo(SignatureLevel.B_T);
    assertThat(kept.field()).isEqualTo("Signature1");
    assertThat(kept.signingTime()).isEqualTo(SimulatedPki.NOW);
    assertThat(kept.timestampTime()).isEqualTo(signed.timestampTime()).isNotNull();
    assertThat(state.certificate()).isEqualTo(official.certificate());
    assertThat(state.path()).isEqualTo(original.path()).hasSize(3);
    assertThat(state.checks()).isEqualTo(original.checks());
    assertThat(state.toVietnamese()).isEqualTo(original.toVietnamese());
    assertThat(state.crls()).hasSize(2);
    assertThat(state.crls().toArray(byte[][]::new))
        .isDeepEqualTo(original.crls().toArray(byte[][]::new));
    assertThat(state.ocspResponses()).isEmpty();
    assertThat(kept).hasToString("SigningRecord[quyết định.pdf]");
  }

  @Test
  void fromFile_withWarningsAndWithoutATimeStamp_hasThem() throws IOException {
    SignedDocument signed =
        signer(OfflineRevocation.none()).pdf(pdf(), PdfSignatureOptions.create()).sign(target());

    SigningRecord.of(signed).toFile(file);

    SigningRecord kept = SigningRecord.fromFile(file);
    assertThat(kept.warnings()).isEqualTo(signed.warnings()).hasSize(1);
    assertThat(kept.timestampTime()).isNull();
  }

  /** Later, when the certificate is revoked, it still shows how things were. */
  @Test
  void keptCrls_proveTheStatusOfThatTime() throws IOException {
    SignedDocument signed = sign(world.revocation(dir));
    SigningRecord.of(signed).toFile(file);
    world.pki().revoke(official.certificate(), SimulatedPki.NOW, CRLReason.KEY_COMPROMISE);

    CertificateState kept = SigningRecord.fromFile(file).certificateState();

    SignatureVerifier verifier =
        SignatureVerifier.builder()
            .trust(world.trust())
            .offline(OfflineRevocation.of(kept.crls(), kept.ocspResponses()))
            .at(kept.checkedAt())
            .build();
    assertThat(verifier.verify(signed.path()).verdict()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void of_uncheckedSignature_isRefused() throws IOException {
    SignedDocument signed =
        DocumentSigner.create(key())
            .clock(CLOCK)
            .pdf(pdf(), PdfSignatureOptions.create())
            .sign(target());

    assertThatThrownBy(() -> SigningRecord.of(signed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sign with checkedBy");
  }

  /** A second name of the file shows what became of its content. */
  @Test
  void destroy_record_overwritesAndDeletesIt() throws IOException {
    SigningRecord.of(sign(OfflineRevocation.none())).toFile(file);
    Path sameContent = Files.createLink(dir.resolve("tên khác"), file);
    int length = Files.readAllBytes(file).length;

    Destruction destruction = SigningRecord.destroy(file);

    assertThat(file).doesNotExist();
    assertThat(sameContent).hasBinaryContent(new byte[length]);
    assertThat(destruction.fileSystem()).isNotEmpty();
    assertThat(destruction.notGuaranteed().get(0).vietnamese()).contains("Bản sao lưu", "SSD");
  }

  @Test
  void destroy_somethingElse_isRefused() throws IOException {
    Path other = Files.writeString(dir.resolve("khác.json"), "{\"format\":\"khác\"}");
    SigningRecord.of(sign(OfflineRevocation.none())).toFile(file);
    Path link = Files.createSymbolicLink(dir.resolve("liên kết"), file);

    assertThatThrownBy(() -> SigningRecord.destroy(other))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("is no record of a signature");
    assertThatThrownBy(() -> SigningRecord.destroy(link))
        .isInstanceOf(UnwritableDocumentException.class)
        .hasMessageContaining("name the file itself");
    assertThat(other).hasContent("{\"format\":\"khác\"}");
    assertThat(SigningRecord.fromFile(file)).isNotNull();
  }

  @Test
  void fromFile_damaged_isRefused() throws IOException {
    SigningRecord.of(sign(OfflineRevocation.none())).toFile(file);
    String stored = Files.readString(file);

    for (String damaged :
        new String[] {
          stored.substring(0, stored.length() / 2),
          stored.replace("\"checkedAt\":\"2026", "\"checkedAt\":\"hôm qua"),
          stored.replace("\"certificates\":[\"MII", "\"certificates\":[\"AAA"),
          stored.replaceFirst("\"sha256\":\"..", "\"sha256\":\""),
          "[]"
        }) {
      Files.writeString(file, damaged);
      assertThatThrownBy(() -> SigningRecord.fromFile(file))
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageContaining("is no record of a signature");
    }
  }

  private SignedDocument sign(OfflineRevocation offline) throws IOException {
    return signer(offline)
        .pdf(
            pdf(),
            PdfSignatureOptions.create()
                .level(SignatureLevel.B_T)
                .timestamp(TimeStampService.of(world.pki().tsaUri())))
        .sign(target());
  }

  private DocumentSigner signer(OfflineRevocation offline) {
    return DocumentSigner.create(key())
        .clock(CLOCK)
        .checkedBy(
            CertificateCheck.builder().trust(world.trust()).offline(offline).clock(CLOCK).build());
  }

  private TestKey key() {
    return TestKey.of(new Identity(official.privateKey(), official.chain()));
  }

  private Path pdf() throws IOException {
    return Files.write(dir.resolve("dự thảo.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  private Path target() {
    return dir.resolve("quyết định.pdf");
  }
}
