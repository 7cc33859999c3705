package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;

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
    assertThat(CoveredBytes.digest(signed, covered, "SHA-256")).isEqualTo(expected.digest());
    assertThat((char) bytes[(int) covered.get(0).end()]).isEqualTo('<');
    assertThat(covered.get(1).end()).isEqualTo(bytes.length);
  }

  @Test
  void digest_ofFileThatBecameShorter_isUnreadable() throws IOException {
    Path file = document();
    List<ByteSpan> covered = List.of(new ByteSpan(0, 10), new ByteSpan(20, 1 << 20));

    assertThatThrownBy(() -> CoveredBytes.digest(file, covered, "SHA-256"))
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
  void read_signatureTakenAwayByARevision_leavesATrace() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.FORM, "<</Fields [6 0 R]>>")
            .free(SignedForm.FIELD)
            .free(SignedForm.SIGNATURE)
            .write();

    PdfFacts facts = SignedForm.read(dir, pdf);

    assertThat(facts.signatures()).isEmpty();
    assertThat(facts.orphans())
        .containsExactly(new PdfOrphan("object 12 was a signature in an earlier revision"));
  }

  @Test
  void read_signatureWhoseValueIsGone_leavesATrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FIELD - 1, "<<%s /V 99 0 R>>".formatted(SignedForm.FIELD_BODY));
    objects.set(
        SignedForm.CATALOG - 1,
        "<<%s /Perms <</DocMDP 98 0 R>>>>".formatted(SignedForm.CATALOG_BODY));

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans())
        .extracting(PdfOrphan::trace)
        .containsExactly(
            "the signature of field ChuKy is gone",
            "its certification (/Perms /DocMDP) belongs to no field");
  }

  @Test
  void read_savedAnew_leavesATrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FORM - 1, "<</Fields [6 0 R]>>");
    objects.set(SignedForm.SIGNATURE - 1, "<</Type/Sig/Contents <00>/ByteRange[0 1 2 3]>>");

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans())
        .containsExactly(new PdfOrphan("object 12 is a signature that belongs to no field"));
  }

  @Test
  void read_savedAnewWithObjectStreams_leavesATrace() {
    byte[] pdf = RawPdf.hybrid(RawPdf.ONE_PAGE, "<</Contents <00> /ByteRange [0 1 2 3]>>");

    assertThat(SignedForm.read(dir, pdf).orphans())
        .containsExactly(new PdfOrphan("object 5 is a signature that belongs to no field"));
  }

  @Test
  void read_keyInAText_isNoTrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.CONTENT - 1, SignedForm.stream("", "(/ByteRange and /Type /Sig) Tj"));
    objects.set(SignedForm.INFO - 1, "<</Title (/ByteRange)>>");

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans()).isEmpty();
  }

  /** All of the file is signed, but what a repair makes of it is not for the signer to say. */
  @Test
  void read_wrongStartxref_isRepairedAndSaysSo() {
    String pdf = SignedForm.text(SignedForm.signed());
    int last = pdf.lastIndexOf("startxref\n") + "startxref\n".length();

    PdfFacts facts =
        SignedForm.read(
            dir, SignedForm.bytes(pdf.substring(0, last) + "0000" + pdf.substring(last + 4)));

    assertThat(facts.repaired()).isTrue();
    assertThat(facts.signatures())
        .extracting(PdfSignature::field, PdfSignature::coverage, PdfSignature::changesAfter)
        .containsExactly(
            tuple(
                "ChuKy",
                Coverage.WHOLE_FILE,
                List.of(
                    new PdfChange(
                        ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, "cross-references", false))));
  }

  @Test
  void read_damagedDocumentWithObjectStream_isRepaired() {
    byte[] pdf = RawPdf.hybrid(RawPdf.ONE_PAGE, "<</Contents <00> /ByteRange [0 1 2 3]>>");
    String damaged = SignedForm.text(pdf).replaceAll("(?s)xref\\n0 .*", "");

    PdfFacts facts = SignedForm.read(dir, SignedForm.bytes(damaged));

    assertThat(facts.repaired()).isTrue();
    assertThat(facts.orphans()).hasSize(1);
  }

  @Test
  void read_somethingElse_isUnsupported() {
    assertThatThrownBy(() -> SignedForm.read(dir, SignedForm.bytes("PK\u0003\u0004")))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("quyết-định.pdf is not a PDF");
  }

  @Test
  void read_emptyFile_isUnreadable() {
    assertThatThrownBy(() -> SignedForm.read(dir, new byte[0]))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("is empty");
  }

  @Test
  void read_missingFileOrDirectory_isUnreadable() {
    assertThatThrownBy(() -> PdfReader.read(dir.resolve("không-có.pdf")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("không-có.pdf does not exist");
    assertThatThrownBy(() -> PdfReader.read(dir)).isInstanceOf(UnreadableDocumentException.class);
  }

  @Test
  void read_truncatedFile_isUnreadable() {
    String pdf = SignedForm.text(SignedForm.signed());

    assertThatThrownBy(() -> SignedForm.read(dir, SignedForm.bytes(pdf.substring(0, 60))))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("is damaged or truncated");
  }

  @Test
  void read_encryptedFile_saysHowToGoOn() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.unsigned())
            .object(SignedForm.FREE, "<</Filter /Standard /V 2 /R 3>>")
            .trailer("/Root 1 0 R /Encrypt 20 0 R")
            .write();

    assertThatThrownBy(() -> SignedForm.read(dir, pdf))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("is encrypted: remove the protection");
  }

  @Test
  void read_twoGigabytesOfZeros_isAnsweredAtOnce() throws IOException {
    Path file = Files.write(dir.resolve("lớn.pdf"), SignedForm.signed());
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> PdfReader.read(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("it has no startxref at its end"));
  }

  @Test
  void read_moreThanTwoGigabytes_needsNoMemory() throws IOException {
    Path file = Files.write(dir.resolve("lớn.pdf"), SignedForm.unsigned());
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.seek(2L << 30);
      sparse.writeBytes("\nstartxref\n%d\n%%%%EOF\n".formatted(start(SignedForm.unsigned())));
    }

    PdfFacts facts = PdfReader.read(file);

    assertThat(facts.length()).isGreaterThan(2L << 30);
    assertThat(facts.signatures()).isEmpty();
  }

  @Test
  void read_deepNesting_isUnreadable() {
    String nested = "[".repeat(100_000) + "]".repeat(100_000);
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R] /X %s>>".formatted(nested))
            .write();

    assertThatThrownBy(() -> SignedForm.read(dir, pdf))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("its form cannot be read");
  }

  @Test
  void read_fieldsThatNestDeeper_areOverALimit() {
    PdfUpdate update = PdfUpdate.of(SignedForm.unsigned());
    update.object(SignedForm.FORM, "<</Fields [20 0 R]>>");
    for (int number = 20; number < 100; number++) {
      update.object(number, "<</T (a) /Kids [%d 0 R]>>".formatted(number + 1));
    }

    assertThatThrownBy(() -> SignedForm.read(dir, update.write()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("its fields are nested deeper than 64");
  }

  @Test
  void read_tooManySignatures_isOverALimit() {
    PdfUpdate update = PdfUpdate.of(SignedForm.unsigned());
    StringBuilder fields = new StringBuilder();
    for (int number = 20; number < 20 + PdfLimits.SIGNATURES + 1; number++) {
      update.object(number, "<</T (a%d) /FT /Sig /V <</Type /Sig>>>>".formatted(number));
      fields.append(number).append(" 0 R ");
    }
    update.object(SignedForm.FORM, "<</Fields [%s]>>".formatted(fields));

    assertThatThrownBy(() -> SignedForm.read(dir, update.write()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("it has more than 256 signatures");
  }

  @Test
  void read_lengthsThatAreStreams_endSomewhere() {
    PdfUpdate update = PdfUpdate.of(SignedForm.signed());
    for (int number = 20; number < 5020; number++) {
      update.object(number, "<</Length %d 0 R>>\nstream\n\nendstream".formatted(number + 1));
    }

    assertThat(SignedForm.read(dir, update.write()).signatures()).hasSize(1);
  }

  @Test
  void read_fieldsInACircle_endSomewhere() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.TEXT, "<<%s /Kids [6 0 R 5 0 R]>>".formatted(SignedForm.TEXT_BODY))
            .write();

    assertThat(SignedForm.read(dir, pdf).signatures()).hasSize(1);
  }

  /** The object stream of a hybrid file, which holds object 5, is replaced. */
  @ParameterizedTest
  @CsvSource({
    "startxref, object stream 6 cannot be read",
    "startxrex, is over a limit: object stream 6 is too long"
  })
  void read_compressionBomb_isUnreadable(String keyword, String message) throws IOException {
    String zeros = deflated(64);
    byte[] pdf =
        PdfUpdate.of(RawPdf.hybrid(RawPdf.ONE_PAGE, "<</A 1>>"))
            .object(6, SignedForm.stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", zeros))
            .write();
    byte[] file = SignedForm.bytes(SignedForm.text(pdf).replace("startxref", keyword));

    assertThatThrownBy(() -> SignedForm.read(dir, file))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining(message);
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

  private static String deflated(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      for (int i = 0; i < megabytes; i++) {
        deflater.write(new byte[1 << 20]);
      }
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static int start(byte[] pdf) {
    return SignedForm.text(pdf).lastIndexOf("xref\n0");
  }
}
