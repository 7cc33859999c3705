package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SeenPage;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.visible.Placement;
import vn.hoso.signature.visible.SignatureImage;
import vn.hoso.signature.visible.VisibleSignature;

/** Signatures that are seen in a field that the document has, on pages of all kinds. */
class VisibleFieldTest {

  private static final SignatureImage SEAL = SignatureImage.of(OfficialPaper.seal());
  private static final String FIELD = "NguoiKy";

  /** The field is its own widget. */
  private static final String WIDGET =
      "<</Type /Annot /Subtype /Widget /FT /Sig /T (NguoiKy) /Rect [300 100 500 180] /P 3 0 R>>";

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"0, 400, 702", "90, 140, 400", "180, 195, 140", "270, 702, 195"})
  void sign_pictureInAnEmptyField_changesThePageThereOnly(int turn, double x, double y)
      throws IOException {
    Path form = form("/Rotate " + turn, WIDGET, "null");

    Path signed = sign(form, inField(VisibleSignature.picture(SEAL, Placement.inField())));

    SeenPage.Difference seen = SeenPage.of(form).differenceFrom(SeenPage.of(signed));
    assertThat(seen.width()).isBetween(77, 81);
    assertThat(seen.height()).isBetween(77, 81);
    assertThat(seen.middleX()).isCloseTo(x, within(1.5));
    assertThat(seen.middleY()).isCloseTo(y, within(1.5));
    assertIntact(signed);
  }

  /** Some programs make the widget a kid of the field, which pdfsig does not understand. */
  @Test
  void sign_widgetThatIsAKidWithoutPage_showsThePictureThere() throws IOException {
    Path form =
        form(
            "",
            "<</FT /Sig /T (NguoiKy) /Kids [7 0 R]>>",
            "<</Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [300 100 500 180] /F 2>>");

    Path signed = sign(form, inField(VisibleSignature.picture(SEAL, Placement.inField())));

    SeenPage.Difference seen = SeenPage.of(form).differenceFrom(SeenPage.of(signed));
    assertThat(seen.middleX()).isCloseTo(400, within(1.5));
    assertValid(signed);
  }

  @Test
  void sign_sealOverAWidgetThatIsAKid_coversItsLeftThird() throws IOException {
    Path form =
        form(
            "",
            "<</FT /Sig /T (NguoiKy) /Kids [7 0 R]>>",
            "<</Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [300 100 500 180]>>");
    Path handwritten = sign(form, inField(VisibleSignature.picture(SEAL, Placement.inField())));

    Path sealed =
        sign(
            handwritten,
            PdfSignatureOptions.create()
                .visible(VisibleSignature.seal(SEAL, 36, Placement.overLeftThirdOf(FIELD))));

    SeenPage.Difference seen = SeenPage.of(handwritten).differenceFrom(SeenPage.of(sealed));
    assertThat(seen.right()).isBetween(364, 368);
    assertThat(seen.middleY()).isCloseTo(702, within(1.5));
    assertValid(sealed);
  }

  @Test
  void sign_textInAnEmptyField_startsAtItsTopLeftCorner() throws IOException {
    Path form = form("", WIDGET, "null");

    Path signed =
        sign(form, inField(VisibleSignature.text(Placement.inField(), "Ủy ban nhân dân xã")));

    SeenPage.Difference seen = SeenPage.of(form).differenceFrom(SeenPage.of(signed));
    assertThat(seen.left()).isBetween(300, 303);
    assertThat(seen.top()).isBetween(842 - 182, 842 - 176);
    assertIntact(signed);
  }

  @Test
  void sign_sealThatIsLargerThanTheField_isRefused() throws IOException {
    Path form = form("", WIDGET, "null");

    assertThatThrownBy(
            () -> sign(form, inField(VisibleSignature.seal(SEAL, 36, Placement.inField()))))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("beyond the field NguoiKy of");
  }

  @Test
  void sign_fieldThatIsSeenNowhere_isRefused() throws IOException {
    Path form = form("", WIDGET.replace("300 100 500 180", "0 0 0 0"), "null");

    assertThatThrownBy(
            () -> sign(form, inField(VisibleSignature.picture(SEAL, Placement.inField()))))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("has no field NguoiKy that is seen on a page");
  }

  @Test
  void sign_placeThatContradictsTheField_isRefused() {
    PdfSignatureOptions elsewhere = inField(VisibleSignature.number("12"));
    PdfSignatureOptions noField =
        PdfSignatureOptions.create().visible(VisibleSignature.picture(SEAL, Placement.inField()));

    assertThatThrownBy(() -> sign(dir.resolve("a.pdf"), elsewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("visible is set and existingField is NguoiKy");
    assertThatThrownBy(() -> sign(dir.resolve("a.pdf"), noField))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("visible is set and existingField is not set");
  }

  /** P=2 is there for it; P=1 is not. */
  @Test
  void sign_emptyFieldOfACertifiedDocument_dependsOnWhatThatPermits() throws IOException {
    Path form = form("", WIDGET, "null");
    PdfSignatureOptions seen = inField(VisibleSignature.picture(SEAL, Placement.inField()));
    Path filled = certified(form, Certification.FORM_FILLING);
    Path locked = certified(form, Certification.NO_CHANGES);

    assertIntact(sign(filled, seen));
    assertThatThrownBy(() -> sign(locked, seen))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("no changes are allowed (DocMDP P=1)");
  }

  /** A unit of user space is two points: places are given in points. */
  @ParameterizedTest
  @CsvSource({"0, 10, 356, 60, 406", "90, 15, 10, 65, 60"})
  void sign_pageWithUserUnit_hasThePlaceInPoints(
      int turn, float left, float bottom, float right, float top) throws IOException {
    Path form = form("/UserUnit 2 /MediaBox [0 0 297.5 421] /Rotate " + turn, WIDGET, "null");
    Placement place = Placement.points(1, 20, 30, 100, 100);

    Path signed =
        sign(form, PdfSignatureOptions.create().visible(VisibleSignature.picture(SEAL, place)));

    try (PDDocument document = Loader.loadPDF(signed.toFile())) {
      PDRectangle seen = document.getPage(0).getAnnotations().get(1).getRectangle();
      assertThat(List.of(seen.getLowerLeftX(), seen.getLowerLeftY())).containsExactly(left, bottom);
      assertThat(List.of(seen.getUpperRightX(), seen.getUpperRightY())).containsExactly(right, top);
    }
    assertIntact(signed);
  }

  private static PdfSignatureOptions inField(VisibleSignature visible) {
    return PdfSignatureOptions.create().existingField(FIELD).visible(visible);
  }

  /** Objects 6 and 7 are the field, and perhaps its kid; the later one is on the page. */
  private Path form(String page, String field, String kid) throws IOException {
    String annotation = kid.equals("null") ? "6 0 R" : "7 0 R";
    byte[] pdf =
        RawPdf.classic(
            List.of(
                "<</Type /Catalog /Pages 2 0 R /AcroForm 5 0 R>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
                "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <<>> /Annots [%s] %s>>"
                    .formatted(annotation, page),
                RawPdf.stream("", "100 700 50 50 re f"),
                "<</Fields [6 0 R]>>",
                field,
                kid));
    return Files.write(dir.resolve("biểu mẫu.pdf"), pdf);
  }

  private Path certified(Path form, Certification certification) {
    return sign(form, PdfSignatureOptions.create().certify(certification));
  }

  private Path sign(Path document, PdfSignatureOptions options) {
    Path target = dir.resolve("đã ký %d.pdf".formatted(System.nanoTime()));
    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .pdf(document, options)
        .sign(target);
    return target;
  }

  private void assertValid(Path signed) throws IOException {
    VerificationReport report = SigningPki.verifier(dir).verify(signed);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(Tool.qpdfCheck(signed)).returns(0, Tool.Outcome::exitCode);
  }

  private void assertIntact(Path signed) throws IOException {
    assertValid(signed);
    assertThat(Tool.pdfsig(signed).output())
        .contains("Signature is Valid")
        .doesNotContain("Signature is Invalid");
  }
}
