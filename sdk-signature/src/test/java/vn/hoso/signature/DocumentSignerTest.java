package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.TrustAnchors;

class DocumentSignerTest {

  @TempDir Path dir;

  private Path document;
  private Path target;
  private SigningKey key;

  enum Structure {
    CLASSIC(RawPdf.classic(RawPdf.ONE_PAGE)),
    XREF_STREAM(RawPdf.withXrefStream(RawPdf.ONE_PAGE)),
    HYBRID(RawPdf.hybrid(RawPdf.ONE_PAGE, "<</Type /Hidden>>"));

    private final byte[] bytes;

    Structure(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  @BeforeEach
  void write() throws IOException {
    document = Files.write(dir.resolve("quyết định.pdf"), Structure.CLASSIC.bytes);
    target = dir.resolve("quyết định.signed.pdf");
    key =
        SigningKeys.pkcs12(
            SigningPki.pkcs12(dir.resolve("key.p12"), SigningPki.signer("P-256")),
            Pin.of(SigningPki.PIN));
  }

  @ParameterizedTest
  @EnumSource
  void sign_anyStructure_appendsAndIsAcceptedByPeers(Structure structure) throws IOException {
    Files.write(document, structure.bytes);

    SignedDocument signed = signer().pdf(document, options()).sign(target);

    byte[] written = Files.readAllBytes(target);
    assertThat(Arrays.copyOf(written, structure.bytes.length)).isEqualTo(structure.bytes);
    assertThat(signed.field()).isEqualTo("Signature1");
    assertThat(signed.signingTime()).isEqualTo(SigningPki.NOW);
    assertThat(Tool.pdfsig(target).output()).contains("Signature is Valid");
    assertThat(Tool.qpdfCheck(target).output()).doesNotContain("WARNING", "damaged");
    assertVerified(1);
  }

  @Test
  void sign_again_keepsTheEarlierSignature() {
    signer().pdf(document, options()).sign(target);

    SignedDocument second = signer().pdf(target, options()).sign(target);

    assertThat(second.field()).isEqualTo("Signature2");
    assertThat(Tool.pdfsig(target).output())
        .contains("Signature #1", "Signature #2")
        .doesNotContain("Invalid", "Unknown validation");
    assertVerified(2);
  }

  @Test
  void complete_inAnotherProcess_makesTheSameSignature() throws IOException {
    SigningKey here = key;
    PreparedSignature prepared =
        SignaturePreparer.create(here.certificate())
            .clock(SigningPki.CLOCK)
            .pdf(document, options());
    Path stored = dir.resolve("chờ ký.bin");
    prepared.toFile(stored);

    PreparedSignature loaded = PreparedSignature.fromFile(stored);
    loaded.complete(here.sign(loaded.bytesToSign()), target);

    assertThat(loaded.bytesToSign()).isEqualTo(prepared.bytesToSign());
    assertVerified(1);
  }

  @Test
  void complete_documentChangedSince_isRefused() throws IOException {
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate())
            .clock(SigningPki.CLOCK)
            .pdf(document, options());
    byte[] changed = Files.readAllBytes(document);
    changed[changed.length - 300] ^= 1;
    Files.write(document, changed);

    assertThatThrownBy(() -> prepared.complete(key.sign(prepared.bytesToSign()), target))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("prepare it again");
    assertThat(target).doesNotExist();
  }

  @Test
  void complete_valueOfAnotherKey_isRefused() {
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate())
            .clock(SigningPki.CLOCK)
            .pdf(document, options());
    SigningKey other =
        SigningKeys.pkcs12(
            SigningPki.pkcs12(dir.resolve("khác.p12"), SigningPki.signer("P-384")),
            Pin.of(SigningPki.PIN));

    assertThatThrownBy(() -> prepared.complete(other.sign(prepared.bytesToSign()), target))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("is not by the key of");
    assertThat(target).doesNotExist();
  }

  @Test
  void sign_certifiedWithoutChanges_isRefused() throws IOException {
    Files.write(
        document,
        RawPdf.classic(
            RawPdf.onePage(
                "<</Type /Catalog /Pages 2 0 R /Perms <</DocMDP 5 0 R>>>>",
                RawPdf.ONE_PAGE.get(2),
                "<</Type /Sig /Reference [<</TransformMethod /DocMDP /TransformParams <</P 1>>>>]>>"
            )));

    assertThatThrownBy(() -> signer().pdf(document, options()).sign(target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("DocMDP P=1");
    assertThat(target).doesNotExist();
  }

  @Test
  void sign_noTimeStampToBeHad_leavesWhatWasThere() throws IOException {
    Files.writeString(target, "bản trước");
    try (LoopbackTsa tsa = LoopbackTsa.startBroken()) {
      PdfSignatureOptions stamped =
          options().level(SignatureLevel.B_T).timestamp(TimeStampService.of(tsa.uri()));

      assertThatThrownBy(() -> signer().pdf(document, stamped).sign(target))
          .isInstanceOf(TimeStampException.class)
          .hasMessageContaining(tsa.uri().toString());
    }

    assertThat(target).hasContent("bản trước");
    assertThat(files()).containsExactlyInAnyOrder(document, target, dir.resolve("key.p12"));
  }

  @Test
  void pdf_timeStampWithoutLevel_namesBoth() {
    assertThatThrownBy(() -> signer().pdf(document, options().level(SignatureLevel.B_T)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("level", "timestamp");
  }

  @Test
  void sign_vietnameseTexts_areReadBack() throws IOException {
    signer()
        .pdf(
            document,
            PdfSignatureOptions.official("Chủ tịch UBND xã Đạ Nghịt")
                .location("Lâm Đồng")
                .reason("Ban hành"))
        .sign(target);

    assertThat(Tool.pdfsig(target).output()).contains("Nguyễn Thị Hồng Nhung");
    assertThat(Files.readString(target, StandardCharsets.ISO_8859_1)).contains("/Location");
  }

  private void assertVerified(int signatures) {
    VerificationReport report =
        SignatureVerifier.builder()
            .trust(TrustAnchors.of(SigningPki.root()))
            .clock(SigningPki.CLOCK)
            .build()
            .verify(target);
    assertThat(report.signatures()).as(report.toEnglish()).hasSize(signatures);
    assertThat(report.verdict())
        .as(report.toEnglish())
        .isEqualTo(new Verdict.ValidWithWarnings(SubIndication.TRY_LATER));
  }

  private DocumentSigner signer() {
    return DocumentSigner.create(key).clock(SigningPki.CLOCK);
  }

  private static PdfSignatureOptions options() {
    return PdfSignatureOptions.create();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.toList();
    }
  }
}
