package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pdf.read.SignedForm.FIELD_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.FREE;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.fixture.PdfUpdate;

/**
 * Universal signature forgery and signature wrapping, after the descriptions of the Ruhr University
 * Bochum ("1 Trillion Dollar Refund", 2019).
 */
class ByteRangeAttacksTest {

  private static final String RANGE = "/ByteRange \\[0 \\d+ \\d+ \\d+ *]";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ByteRange | /ByteRangX | it has no /ByteRange of four numbers",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange null | it has no /ByteRange of four numbers",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [0 9] | it has no /ByteRange of four numbers",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [/A 1 2 3] | it has no /ByteRange of four numbers",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [0 0 0 0] | overlap, or are empty",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [0 9 5 9] | overlap, or are empty",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [0 -9 9 9] | overlap, or are empty",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [1 9 50 9] | does not start at the first byte",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [-1 9 50 9] | does not start at the first byte",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [0 9 9999999 9] | beyond the end of the file",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [0 9 50 9223372036854775807] | beyond the end",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [0 9 99999999999999999999 9] | beyond the end",
        "/ByteRange \\[0 [0-9 ]+] | /ByteRange [0 9 50 9] | something else than the value",
        "/Contents <[0-9]+> | /Contents null | it has no /Contents",
        "/Contents <[0-9]+> | /Contents <> | it has no /Contents",
        "/Contents <[0-9]+> | /Contentz <00> | it has no /Contents",
        "/Contents <[0-9]+> | /Contents (0) | something else than the value of /Contents"
      })
  void read_universalForgery_isImpossibleForm(String pattern, String replacement, String problem) {
    byte[] forged = replace(SignedForm.signed(), pattern, replacement);

    PdfSignature signature = only(forged);

    assertThat(signature.formProblem()).contains(problem);
    assertThat(signature.coverage()).isEqualTo(Coverage.NONE);
    assertThat(signature.covered()).isEmpty();
  }

  /** The signed second part is moved to the end; other objects take its place. */
  @Test
  void read_wrappedObjects_isImpossibleForm() {
    String pdf = SignedForm.text(SignedForm.signed());
    int from = pdf.indexOf(PdfUpdate.CONTENTS);
    int to = from + PdfUpdate.CONTENTS.length();
    String evil = "4 0 obj\n" + SignedForm.stream("", "(NGHI QUYET) Tj") + "\nendobj\n";
    int moved = to + evil.length();
    String range = "/ByteRange [0 %d %d %d]".formatted(from, moved, pdf.length() - to);
    String wrapped = pdf.substring(0, to) + evil + pdf.substring(to);
    wrapped = wrapped.replaceFirst(RANGE, range + " ".repeat(rangeLength(pdf) - range.length()));

    assertThat(only(SignedForm.bytes(wrapped)).formProblem())
        .isEqualTo("its /ByteRange leaves out something else than the value of /Contents");
  }

  /** What is left out has the value of /Contents, but is another entry. */
  @Test
  void read_gapThatIsAnotherEntry_isImpossibleForm() {
    byte[] pdf = SignedForm.signed("/Cert " + PdfUpdate.CONTENTS);
    String text = SignedForm.text(pdf);
    int from = text.indexOf(PdfUpdate.CONTENTS);
    int to = from + PdfUpdate.CONTENTS.length();
    String range = "/ByteRange [0 %d %d %d]".formatted(from, to, pdf.length - to);

    assertThat(only(replace(pdf, RANGE, range)).formProblem())
        .isEqualTo("its /ByteRange leaves out something else than the value of /Contents");
  }

  /** A later revision has the signature's value again, in a dictionary that nobody signed. */
  @Test
  void read_copyOfTheDictionary_isNotWhatWasSigned() {
    String pdf = SignedForm.text(SignedForm.signed());
    String dictionary = pdf.substring(pdf.indexOf("<</Type /Sig "), pdf.lastIndexOf("\nendobj"));
    byte[] copied =
        PdfUpdate.of(SignedForm.bytes(pdf))
            .object(SignedForm.SIGNATURE, dictionary.replace("Phe duyet", "Tu choi!!"))
            .write();

    assertThat(only(copied).formProblem())
        .isEqualTo("the bytes that it covers do not hold this signature");
    assertThat(SignedForm.read(dir, copied).orphans()).isEmpty();
  }

  /** As above, under another number, by changing the field. */
  @Test
  void read_copyOfTheDictionaryInAnotherObject_isNotWhatWasSigned() {
    String pdf = SignedForm.text(SignedForm.signed());
    String dictionary = pdf.substring(pdf.indexOf("<</Type /Sig "), pdf.lastIndexOf("\nendobj"));
    byte[] copied =
        PdfUpdate.of(SignedForm.bytes(pdf))
            .object(SignedForm.FIELD, "<<%s /V 20 0 R /F 132>>".formatted(FIELD_BODY))
            .object(FREE, dictionary.replace("Phe duyet", "Tu choi!!"))
            .write();

    PdfFacts facts = SignedForm.read(dir, copied);
    assertThat(facts.signatures().get(0).formProblem())
        .isEqualTo("the bytes that it covers do not hold this signature");
    assertThat(facts.orphans())
        .containsExactly(new PdfOrphan("object 12 is a signature that belongs to no field"));
  }

  /** The byte range ends before the end of the revision, so that its rest can be exchanged. */
  @Test
  void read_rangeThatEndsEarly_isNoRevision() {
    byte[] pdf = SignedForm.signed();
    String text = SignedForm.text(pdf);
    int to = text.indexOf(PdfUpdate.CONTENTS) + PdfUpdate.CONTENTS.length();
    byte[] shortened =
        replace(pdf, " " + (pdf.length - to) + " *]", " " + (pdf.length - to - 20) + "]");

    assertThat(only(shortened).formProblem())
        .isEqualTo("the bytes that it covers do not end where a revision ends");
  }

  private PdfSignature only(byte[] pdf) {
    List<PdfSignature> signatures = SignedForm.read(dir, pdf).signatures();
    assertThat(signatures).hasSize(1);
    return signatures.get(0);
  }

  /** Replaces, and keeps the length. */
  private static byte[] replace(byte[] pdf, String pattern, String replacement) {
    String text = SignedForm.text(pdf);
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    String padding =
        " ".repeat(Math.max(0, matcher.end() - matcher.start() - replacement.length()));
    return SignedForm.bytes(
        text.substring(0, matcher.start()) + replacement + padding + text.substring(matcher.end()));
  }

  private static int rangeLength(String pdf) {
    Matcher matcher = Pattern.compile(RANGE).matcher(pdf);
    assertThat(matcher.find()).isTrue();
    return matcher.end() - matcher.start();
  }
}
