package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoso.signature.internal.pdf.read.SignedForm.CATALOG_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.FIELD_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.FREE;
import static vn.hoso.signature.internal.pdf.read.SignedForm.NOTE_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.PAGE_BODY;
import static vn.hoso.signature.internal.pdf.read.SignedForm.TEXT_BODY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

/**
 * The attacks of the Ruhr University Bochum: "1 Trillion Dollar Refund" (2019: universal signature
 * forgery, signature wrapping, incremental saving), "Shadow Attacks" (2021), "Breaking the
 * Specification: PDF Certification" (2021), after their descriptions.
 */
class PdfAttacksTest {

  private static final String OTHER_TEXT = "BT /F1 12 Tf 100 600 Td (NGHI QUYET) Tj ET";
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
    String evil = "4 0 obj\n" + SignedForm.stream("", OTHER_TEXT) + "\nendobj\n";
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

  static Stream<Arguments> updates() {
    String evil = SignedForm.stream("", OTHER_TEXT);
    String page = "<<%s /Annots [6 0 R 7 0 R 9 0 R]>>".formatted(PAGE_BODY);
    return Map.<String, PdfUpdate>ofEntries(
            Map.entry("object 4", update().object(SignedForm.CONTENT, evil)),
            Map.entry(
                "page 1",
                update()
                    .object(SignedForm.PAGE, page.replace("4 0 R", "20 0 R"))
                    .object(FREE, evil)),
            Map.entry(
                "object 2",
                update()
                    .object(SignedForm.PAGES, "<</Type /Pages /Kids [3 0 R 20 0 R] /Count 2>>")
                    .object(FREE, "<<%s>>".formatted(PAGE_BODY))),
            Map.entry(
                "catalog /Pages",
                update()
                    .object(
                        SignedForm.CATALOG, "<<" + CATALOG_BODY.replace("2 0 R", "20 0 R") + ">>")
                    .object(FREE, "<</Type /Pages /Kids [21 0 R] /Count 1>>")
                    .object(FREE + 1, "<<%s>>".formatted(PAGE_BODY))),
            Map.entry(
                "object 11",
                update()
                    .object(SignedForm.FONT, "<</Type /Font /Subtype /Type1 /BaseFont /Evil>>")),
            Map.entry("object 10", update().object(SignedForm.NOTE_LOOK, SignedForm.look("q Q"))),
            Map.entry("page 1 (hidden)", update().object(SignedForm.NOTE, hidden(NOTE_BODY))),
            Map.entry("field HoTen", update().object(SignedForm.TEXT, hidden(TEXT_BODY))),
            Map.entry(
                "page 1 (taken away)",
                update().object(SignedForm.PAGE, page.replace(" 9 0 R]", "]"))),
            Map.entry(
                "page 1 (order)",
                update()
                    .object(
                        SignedForm.PAGE, page.replace("6 0 R 7 0 R 9 0 R", "9 0 R 6 0 R 7 0 R"))),
            Map.entry("object 9", update().free(SignedForm.NOTE)),
            Map.entry("object 4 (deleted)", update().free(SignedForm.CONTENT)),
            Map.entry(
                "field ChuKy",
                update().object(SignedForm.FIELD, "<<%s /F 132>>".formatted(FIELD_BODY))),
            Map.entry(
                "form /XFA",
                update()
                    .object(
                        SignedForm.FORM, "<</Fields [6 0 R 7 0 R] /SigFlags 3 /XFA [(a) 4 0 R]>>")),
            Map.entry(
                "field HoTen (removed)",
                update().object(SignedForm.FORM, "<</Fields [7 0 R] /SigFlags 3>>")),
            Map.entry(
                "field Moi",
                update()
                    .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
                    .object(FREE, "<</FT /Tx /T (Moi)>>")),
            Map.entry(
                "page 1 (link)",
                update()
                    .object(SignedForm.PAGE, page.replace("9 0 R]", "9 0 R 20 0 R]"))
                    .object(FREE, "<</Type /Annot /Subtype /Link /Rect [0 0 9 9]>>")),
            Map.entry(
                "page 1 (borrowed)",
                update()
                    .object(SignedForm.PAGE, page.replace("9 0 R]", "9 0 R 20 0 R]"))
                    .object(
                        FREE,
                        "<</Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP <</N 10 0 R>>>>")))
        .entrySet()
        .stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue().write()));
  }

  /** Incremental saving, and shadow attacks: replace and hide what was prepared. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void read_changedContent_isUnexplained(String subject, byte[] attacked) {
    PdfFacts facts = SignedForm.read(dir, attacked);

    if (facts.signatures().isEmpty()) {
      assertThat(facts.orphans()).isNotEmpty();
    } else {
      assertThat(facts.signatures().get(0).changesAfter())
          .extracting(PdfChange::level, PdfChange::subject)
          .contains(tuple(ChangeLevel.OTHER, subject.replaceAll(" \\(.*", "")));
    }
  }

  @Test
  void read_objectsWithoutCrossReferences_areBareBytes() {
    byte[] pdf = update().object(SignedForm.CONTENT, SignedForm.stream("", OTHER_TEXT)).writeBody();

    assertThat(only(pdf).changesAfter()).containsExactly(bareBytes());
  }

  /** Old cross-references once more, behind objects that some viewers would take. */
  @Test
  void read_objectsBeforeTheOldCrossReferences_areBareBytes() {
    String pdf = SignedForm.text(SignedForm.signed());
    byte[] body =
        update().object(SignedForm.CONTENT, SignedForm.stream("", OTHER_TEXT)).writeBody();
    String end = pdf.substring(pdf.lastIndexOf("startxref"));

    assertThat(only(SignedForm.bytes(SignedForm.text(body) + end)).changesAfter())
        .containsExactly(bareBytes());
  }

  @Test
  void read_updateWithoutTrailer_isUnexplained() {
    String pdf =
        SignedForm.text(
            update().object(SignedForm.CONTENT, SignedForm.stream("", OTHER_TEXT)).write());
    int trailer = pdf.lastIndexOf("trailer");

    PdfFacts facts =
        SignedForm.read(
            dir,
            SignedForm.bytes(
                pdf.substring(0, trailer) + pdf.substring(pdf.lastIndexOf("startxref"))));

    assertThat(facts.repaired()).isTrue();
    assertThat(facts.signatures().get(0).changesAfter())
        .contains(
            new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, "cross-references", false));
  }

  @Test
  void read_bytesAfterTheLastRevision_areBareBytes() {
    byte[] updated =
        update()
            .object(SignedForm.TEXT, "<<%s /AP <</N 8 0 R>> /V (An)>>".formatted(TEXT_BODY))
            .write();

    assertThat(
            only(SignedForm.bytes(SignedForm.text(updated) + "1 0 obj null endobj")).changesAfter())
        .contains(bareBytes());
  }

  /** The document was prepared with two contents under one number; only the offset is exchanged. */
  @Test
  void read_pointerToAPreparedObject_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    String hidden = "4 0 obj\n" + SignedForm.stream("", OTHER_TEXT) + "\nendobj";
    objects.set(SignedForm.METADATA - 1, SignedForm.stream("/Type /Metadata", hidden));
    byte[] signed = SignedForm.sign(RawPdf.classic(objects), "");
    byte[] attacked =
        PdfUpdate.of(signed)
            .pointer(SignedForm.CONTENT, SignedForm.text(signed).indexOf(hidden))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 4"));
  }

  /** The document was prepared with a reference to an object that only the attacker adds. */
  @Test
  void read_objectThatWasMissing_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.PAGE - 1,
        "<<%s /Annots [6 0 R 7 0 R]>>".formatted(PAGE_BODY.replace("4 0 R", "[4 0 R 20 0 R]")));
    byte[] attacked =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(FREE, SignedForm.stream("", OTHER_TEXT))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 20"));
  }

  /** An object stream is replaced; no cross-reference of the object in it changes. */
  @Test
  void read_objectStreamReplaced_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.PAGE - 1,
        "<<%s /Annots [6 0 R 7 0 R]>>".formatted(PAGE_BODY.replace("11 0 R", "15 0 R")));
    String font = "<</Type /Font /Subtype /Type1 /BaseFont /%s>>";
    byte[] signed = SignedForm.sign(RawPdf.hybrid(objects, font.formatted("Times-Roman")), "");
    byte[] attacked =
        PdfUpdate.of(signed)
            .object(
                16,
                SignedForm.stream("/Type /ObjStm /N 1 /First 5", "15 0 " + font.formatted("Evil")))
            .write();

    assertThat(only(signed).formProblem()).isNull();
    assertThat(only(attacked).changesAfter()).contains(unexplained("object 15"));
  }

  /** A stream that says it is longer than the signed revision, and becomes so. */
  @Test
  void read_streamThatGrowsIntoTheUpdate_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.CONTENT - 1,
        SignedForm.objects()
            .get(SignedForm.CONTENT - 1)
            .replaceAll("/Length \\d+", "/Length 9000"));
    byte[] attacked =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(FREE, SignedForm.stream("", " ".repeat(9000)))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 4"));
  }

  /**
   * One object is the look of a field, which may change, and content of the page, which may not.
   */
  @Test
  void read_lookOfAFieldThatIsContentToo_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(
        SignedForm.PAGE - 1,
        "<<%s /Annots [6 0 R 7 0 R 9 0 R]>>"
            .formatted(PAGE_BODY.replace("4 0 R", "[4 0 R 8 0 R]")));
    byte[] attacked =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(SignedForm.TEXT_LOOK, SignedForm.look(OTHER_TEXT))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 8"));
  }

  /** One stream is content of the page and, by its dictionary, a field of the form. */
  @Test
  void read_contentThatIsAFieldToo_isUnexplained() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FORM - 1, "<</Fields [4 0 R 6 0 R 7 0 R] /SigFlags 3>>");
    objects.set(SignedForm.CONTENT - 1, SignedForm.stream("/FT /Tx /T (A)", "q Q"));
    byte[] attacked =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(SignedForm.CONTENT, SignedForm.stream("/FT /Tx /T (A)", OTHER_TEXT))
            .write();

    assertThat(only(attacked).changesAfter()).contains(unexplained("object 4"));
  }

  /** Evil annotation attack: permitted by P=3 only, and visible in the facts even then. */
  @ParameterizedTest
  @CsvSource({"FreeText, 2, true", "FreeText, 3, false", "Stamp, 3, false"})
  void read_evilAnnotation_isAnAnnotation(String subtype, int p, boolean forbidden) {
    byte[] attacked =
        PdfUpdate.of(SignedForm.certified(p))
            .object(
                SignedForm.PAGE, "<<%s /Annots [6 0 R 7 0 R 9 0 R 20 0 R]>>".formatted(PAGE_BODY))
            .object(
                FREE,
                "<</Type /Annot /Subtype /%s /Rect [90 590 400 620] /AP <</N 21 0 R>>>>"
                    .formatted(subtype))
            .object(FREE + 1, SignedForm.look("(1.000.000 dong) Tj"))
            .write();

    assertThat(only(attacked).changesAfter())
        .containsExactly(
            new PdfChange(
                ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_ADDED, "page 1", forbidden));
  }

  /** Sneaky signature attack: a field that is never signed, and lies over the text. */
  @Test
  void read_sneakySignatureField_isUnexplainedAndForbidden() {
    byte[] attacked =
        PdfUpdate.of(SignedForm.certified(2))
            .object(SignedForm.FORM, "<</Fields [6 0 R 7 0 R 20 0 R] /SigFlags 3>>")
            .object(
                SignedForm.PAGE, "<<%s /Annots [6 0 R 7 0 R 9 0 R 20 0 R]>>".formatted(PAGE_BODY))
            .object(
                FREE,
                "<</Type /Annot /Subtype /Widget /FT /Sig /T (X) /Rect [90 590 400 620]"
                    + " /AP <</N 21 0 R>>>>")
            .object(FREE + 1, SignedForm.look("(1.000.000 dong) Tj"))
            .write();

    assertThat(only(attacked).changesAfter())
        .containsExactly(new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, "field X", true));
  }

  private PdfSignature only(byte[] pdf) {
    List<PdfSignature> signatures = SignedForm.read(dir, pdf).signatures();
    assertThat(signatures).hasSize(1);
    return signatures.get(0);
  }

  private static PdfUpdate update() {
    return PdfUpdate.of(SignedForm.signed());
  }

  private static String hidden(String annotation) {
    return "<<%s /F 2>>".formatted(annotation);
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

  private static PdfChange bareBytes() {
    return new PdfChange(
        ChangeLevel.OTHER, ChangeKind.BYTES_WITHOUT_STRUCTURE, "end of the file", false);
  }

  private static PdfChange unexplained(String subject) {
    return new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, subject, false);
  }
}
