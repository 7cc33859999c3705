package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

/**
 * Damage of any kind ends in facts, or in one of two exceptions; and never in a sound signature.
 */
class PdfReaderProperties {

  private static Path file;

  private static final List<byte[]> DOCUMENTS =
      List.of(
          SignedForm.signed(),
          PdfUpdate.of(SignedForm.certified(2))
              .object(SignedForm.TEXT, "<<%s /V (An)>>".formatted(SignedForm.TEXT_BODY))
              .write(),
          RawPdf.withXrefStream(RawPdf.ONE_PAGE),
          RawPdf.hybrid(RawPdf.ONE_PAGE, "<</Contents <00> /ByteRange [0 1 2 3]>>"));

  @BeforeContainer
  static void createFile() throws IOException {
    file = Files.createTempFile("hỏng", ".pdf");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Provide
  Arbitrary<byte[]> documents() {
    return Arbitraries.of(DOCUMENTS);
  }

  @Property(tries = 500)
  void read_truncated_endsInFactsOrTypedError(
      @ForAll("documents") byte[] pdf, @ForAll @IntRange(max = 100) int percent)
      throws IOException {
    read(Arrays.copyOf(pdf, pdf.length * percent / 100));
  }

  @Property(tries = 1500)
  void read_changedBytes_endsInFactsOrTypedError(
      @ForAll("documents") byte[] pdf,
      @ForAll List<@IntRange(max = 1 << 20) Integer> positions,
      @ForAll byte value)
      throws IOException {
    byte[] changed = pdf.clone();
    positions.forEach(position -> changed[position % changed.length] = value);
    read(changed);
  }

  @Property(tries = 500)
  void read_flippedBit_neverMovesTheCoveredBytes(
      @ForAll @IntRange(max = 1 << 20) int position, @ForAll @IntRange(max = 7) int bit)
      throws IOException {
    byte[] pdf = DOCUMENTS.get(0).clone();
    List<ByteSpan> signed = covered(pdf);
    pdf[position % pdf.length] ^= (byte) (1 << bit);

    // Whoever digests what is reported as covered sees the change, unless it is in the gap.
    List<ByteSpan> covered = covered(pdf);
    assertThat(covered.isEmpty() || covered.equals(signed)).isTrue();
  }

  @Property(tries = 300)
  void read_splicedDocuments_endsInFactsOrTypedError(
      @ForAll("documents") byte[] first,
      @ForAll("documents") byte[] second,
      @ForAll @IntRange(max = 100) int percent)
      throws IOException {
    int cut = first.length * percent / 100;
    byte[] spliced = Arrays.copyOf(first, cut + second.length);
    System.arraycopy(second, 0, spliced, cut, second.length);
    read(spliced);
  }

  private static List<ByteSpan> covered(byte[] pdf) throws IOException {
    PdfFacts facts = read(pdf);
    return facts == null || facts.signatures().isEmpty()
        ? List.of()
        : facts.signatures().get(0).covered();
  }

  private static PdfFacts read(byte[] pdf) throws IOException {
    Files.write(file, pdf);
    try {
      return PdfReader.read(file);
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      assertThat(e.getMessage()).contains(file.toString());
      return null;
    }
  }
}
