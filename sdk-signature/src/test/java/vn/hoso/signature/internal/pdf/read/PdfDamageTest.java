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
import java.time.Duration;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

/** Files that are no PDF, damaged, or made to keep a reader busy. */
class PdfDamageTest {

  @TempDir Path dir;

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

  /** Each stream is within its limit. */
  @Test
  void read_manyStreamsThatUnpackToMuch_areOverALimit() throws IOException {
    String zeros = deflated(15);
    PdfUpdate update = PdfUpdate.of(SignedForm.signed());
    for (int number = 20; number < 60; number++) {
      update.object(
          number, SignedForm.stream("/Type /ObjStm /N 0 /First 0 /Filter /FlateDecode", zeros));
    }
    byte[] file = SignedForm.bytes(SignedForm.text(update.write()).replace("startxref", "startx"));

    assertThatThrownBy(() -> SignedForm.read(dir, file))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("is over a limit: parsing its objects takes more than 536870912");
  }

  @ParameterizedTest
  @CsvSource({
    "/Columns 1000000000",
    "/Columns 65536 /Colors 32 /BitsPerComponent 16",
    "/BitsPerComponent 2147483647 /Colors 32",
    "/Columns -9",
    "/Colors -9"
  })
  void read_predictorWithAbsurdRows_isUnreadable(String row) throws IOException {
    String parameters = "/Filter /FlateDecode /DecodeParms <</Predictor 12 %s>>".formatted(row);
    byte[] pdf =
        PdfUpdate.of(RawPdf.hybrid(RawPdf.ONE_PAGE, "<</A 1>>"))
            .object(6, SignedForm.stream("/Type /ObjStm /N 1 /First 4 " + parameters, deflated(1)))
            .write();

    assertThatThrownBy(() -> SignedForm.read(dir, pdf))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("object stream 6 cannot be read")
        .hasRootCauseMessage("A stream has a predictor with rows that cannot be");
  }

  /** Where the list of parameters only refers to them. */
  @Test
  void read_predictorWithAbsurdRowsElsewhere_isUnreadable() throws IOException {
    String parameters = "/Filter [/FlateDecode] /DecodeParms [20 0 R]";
    byte[] pdf =
        PdfUpdate.of(RawPdf.hybrid(RawPdf.ONE_PAGE, "<</A 1>>"))
            .object(6, SignedForm.stream("/Type /ObjStm /N 1 /First 4 " + parameters, deflated(1)))
            .object(20, "<</Predictor 12 /Columns 1000000000>>")
            .write();

    assertThatThrownBy(() -> SignedForm.read(dir, pdf))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasRootCauseMessage("A stream has a predictor with rows that cannot be");
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
