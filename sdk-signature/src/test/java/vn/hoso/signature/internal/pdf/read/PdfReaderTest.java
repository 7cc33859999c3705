package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.internal.io.DocumentSource;

class PdfReaderTest {

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void read_ownSignature_saysWhatItSays(boolean xrefStream) throws IOException {
    byte[] document =
        xrefStream ? RawPdf.withXrefStream(RawPdf.ONE_PAGE) : RawPdf.classic(RawPdf.ONE_PAGE);
    Path signed =
        sign(
            Files.write(dir.resolve("tờ-trình.pdf"), document),
            PdfSignatureOptions.create()
                .name("Nguyễn Thị Hồng Nhung")
                .reason("Phê duyệt")
                .location("Lâm Đồng"));

    PdfFacts facts = PdfReader.read(signed);

    assertThat(facts.length()).isEqualTo(Files.size(signed));
    assertThat(facts.repaired()).isFalse();
    assertThat(facts.orphans()).isEmpty();
    assertThat(facts.evidence().certificates()).isEmpty();
    assertThat(facts.signatures()).hasSize(1);
    PdfSignature signature = facts.signatures().get(0);
    assertThat(signature.formProblem()).isNull();
    assertThat(signature.coverage()).isEqualTo(Coverage.WHOLE_FILE);
    assertThat(signature.changesAfter()).isEmpty();
    assertThat(signature.field()).isEqualTo("Signature1");
    assertThat(signature.kind()).isEqualTo(PdfSignature.Kind.SIGNATURE);
    assertThat(signature.subFilter()).isEqualTo("ETSI.CAdES.detached");
    assertThat(signature.contents()).startsWith(0x30);
    assertThat(signature.certification()).isNull();
    assertThat(signature.name()).isEqualTo("Nguyễn Thị Hồng Nhung");
    assertThat(signature.reason()).isEqualTo("Phê duyệt");
    assertThat(signature.location()).isEqualTo("Lâm Đồng");
    assertThat(signature.claimedTime()).isEqualTo("D:20260615100405+07'00'");
    assertThat(signature.signingTime())
        .isEqualTo(OffsetDateTime.parse("2026-06-15T10:04:05+07:00"));
  }

  @Test
  void read_signedTwice_ordersByWhatIsCovered() throws IOException {
    Path first = sign(document(), PdfSignatureOptions.create().newField("VanThu"));
    Path second = sign(first, PdfSignatureOptions.create().newField("AnDau"));

    assertThat(PdfReader.read(second).signatures())
        .extracting(PdfSignature::field, PdfSignature::coverage, PdfSignature::changesAfter)
        .containsExactly(
            tuple(
                "VanThu",
                Coverage.REVISION,
                List.of(
                    new PdfChange(
                        ChangeLevel.SIGNATURE, ChangeKind.NEW_SIGNATURE, "AnDau", false))),
            tuple("AnDau", Coverage.WHOLE_FILE, List.of()));
  }

  @Test
  void digest_ofCoveredBytes_isThatOfAllButTheContents()
      throws IOException, NoSuchAlgorithmException {
    Path signed = sign(document(), PdfSignatureOptions.create());
    byte[] bytes = Files.readAllBytes(signed);
    List<ByteSpan> covered = PdfReader.read(signed).signatures().get(0).covered();

    MessageDigest expected = MessageDigest.getInstance("SHA-256");
    expected.update(bytes, 0, (int) covered.get(0).length());
    expected.update(bytes, (int) covered.get(1).offset(), (int) covered.get(1).length());
    assertThat(CoveredBytes.digests(DocumentSource.of(signed), List.of(covered), "SHA-256"))
        .containsExactly(Map.entry(covered, expected.digest()));
    assertThat((char) bytes[(int) covered.get(0).end()]).isEqualTo('<');
    assertThat(covered.get(1).end()).isEqualTo(bytes.length);
  }

  @Test
  void digest_ofFileThatBecameShorter_isUnreadable() throws IOException {
    Path file = document();
    List<ByteSpan> covered = List.of(new ByteSpan(0, 10), new ByteSpan(20, 1 << 20));

    assertThatThrownBy(
            () -> CoveredBytes.digests(DocumentSource.of(file), List.of(covered), "SHA-256"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("became shorter while it was verified");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n\r\n", " \u0000\u0000\t\f"})
  void read_whiteSpaceAtTheEnd_isNothing(String end) {
    byte[] pdf = SignedForm.bytes(SignedForm.text(SignedForm.signed()) + end);

    PdfSignature signature = SignedForm.read(dir, pdf).signatures().get(0);

    assertThat(signature.coverage()).isEqualTo(Coverage.WHOLE_FILE);
    assertThat(signature.changesAfter()).isEmpty();
  }

  @Test
  void read_unsignedForm_hasNoSignatureAndNoTrace() {
    PdfFacts facts = SignedForm.read(dir, SignedForm.unsigned());

    assertThat(facts.signatures()).isEmpty();
    assertThat(facts.orphans()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, NO_CHANGES", "2, FORM_FILLING", "3, ANNOTATIONS"})
  void read_certification_saysWhatItPermits(int p, DocMdp expected) {
    PdfSignature signature = SignedForm.read(dir, SignedForm.certified(p)).signatures().get(0);

    assertThat(signature.certification()).isEqualTo(expected);
    assertThat(expected.p()).isEqualTo(p);
  }

  @Test
  void read_fieldInASubtree_hasItsFullName() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FORM - 1, "<</Fields [15 0 R]>>");
    objects.add("<</T <FEFF0042006100201EA10063> /FT /Sig /Kids [7 0 R]>>");
    byte[] pdf = SignedForm.sign(RawPdf.classic(objects), "");

    assertThat(SignedForm.read(dir, pdf).signatures().get(0).field()).isEqualTo("Ba ạc.ChuKy");
  }

  @Test
  void read_contentsWithWhiteSpaceAndOddDigits_isDecoded() {
    String hex = PdfUpdate.CONTENTS;
    String odd = "<3000  " + hex.substring(6, hex.length() - 2) + ">";
    byte[] pdf = SignedForm.bytes(SignedForm.text(SignedForm.signed()).replace(hex, odd));

    PdfSignature signature = SignedForm.read(dir, pdf).signatures().get(0);

    assertThat(signature.formProblem()).isNull();
    assertThat(HexFormat.of().formatHex(signature.contents())).startsWith("3000").endsWith("00");
  }

  private Path document() throws IOException {
    return Files.write(dir.resolve("tờ-trình.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  private Path sign(Path document, PdfSignatureOptions options) {
    Path target = dir.resolve("signed-" + System.nanoTime() + ".pdf");
    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .pdf(document, options)
        .sign(target);
    return target;
  }
}
