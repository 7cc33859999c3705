package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SeenPage;
import vn.hoso.signature.fixture.SeenPage.Difference;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.visible.Placement;
import vn.hoso.signature.visible.Placement.Corner;
import vn.hoso.signature.visible.SignatureImage;
import vn.hoso.signature.visible.VisibleSignature;
import vn.hoso.signature.visible.VisibleSignature.Copy;

/** Signatures that are seen, in the documents they are put on; judged by poppler's pictures. */
class VisibleSignatureTest {

  private static final SignatureImage HANDWRITING = SignatureImage.of(OfficialPaper.handwriting());
  private static final SignatureImage SEAL = SignatureImage.of(OfficialPaper.seal());
  private static final String LETTERS =
      "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊ ÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ"
          + " àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíị òỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

  @TempDir Path dir;

  @Test
  void sign_invisible_changesNoPixel() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));

    assertThat(difference(draft, sign(draft, PdfSignatureOptions.create()))).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void sign_handwriting_changesThePageBetweenTitleAndNameOnly(int turn) throws IOException {
    Path draft = OfficialPaper.create().turned(turn).cropped(30).write(dir.resolve("draft.pdf"));

    Path signed =
        sign(
            draft,
            visible(
                VisibleSignature.handwriting(
                    HANDWRITING, OfficialPaper.TITLE, OfficialPaper.NAME)));

    assertThat(difference(draft, signed)).isEqualTo(new Difference(335, 572, 504, 635));
    assertIntact(signed);
  }

  @Test
  void sign_handwritingWithAHintBelowTheTitle_isBelowTheHint() throws IOException {
    Path draft = OfficialPaper.create().hint("(Ký, ghi rõ họ tên)").write(dir.resolve("draft.pdf"));

    Path signed =
        sign(
            draft,
            visible(
                VisibleSignature.handwriting(
                    HANDWRITING, OfficialPaper.TITLE, OfficialPaper.NAME)));

    Difference seen = difference(draft, signed);
    assertThat(seen.top()).isBetween(579, 590);
    assertThat(seen.bottom()).isBetween(630, 643);
  }

  @Test
  void sign_rectangleInMillimetres_changesThePageThereOnly() throws IOException {
    Path draft = OfficialPaper.create().compressed().write(dir.resolve("draft.pdf"));

    Path signed =
        sign(
            draft,
            visible(VisibleSignature.picture(SEAL, Placement.millimetres(-1, 20, 100, 36, 50))));

    Difference seen = difference(draft, signed);
    assertThat(seen.left()).isBetween(56, 58);
    assertThat(seen.right()).isBetween(157, 159);
    assertThat(seen.top()).isBetween(303, 305);
    assertThat(seen.bottom()).isBetween(404, 406);
    assertIntact(signed);
  }

  @Test
  void sign_sealInACorner_hasItsTrueSize() throws IOException {
    Path draft = Files.write(dir.resolve("a.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));

    Path signed =
        sign(
            draft,
            visible(VisibleSignature.seal(SEAL, 36, Placement.corner(1, Corner.BOTTOM_RIGHT))));

    assertThat(widget(signed).getRectangle().getWidth()).isCloseTo(36 * 72 / 25.4f, within(0.001f));
    assertThat(widget(signed).getRectangle().getUpperRightX()).isEqualTo(595 - 5 * 72 / 25.4f);
  }

  @Test
  void sign_copy_showsKindAgencyAndTimeAtTheTopRight() throws IOException {
    Path draft = Files.write(dir.resolve("a.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));

    Path signed =
        sign(draft, visible(VisibleSignature.copy(Copy.SAO_LUC, "Ủy ban nhân dân xã Đạ Nghịt")));

    assertThat(Tool.run("pdftotext", "-layout", signed.toString(), "-").output())
        .containsSubsequence("SAO LỤC", "Ủy ban nhân dân xã Đạ Nghịt", "2026-06-15T10:04:05+07:00");
    PDRectangle place = widget(signed).getRectangle();
    assertThat(place.getUpperRightX()).isEqualTo(595 - 5 * 72 / 25.4f);
    assertThat(place.getUpperRightY()).isEqualTo(842 - 5 * 72 / 25.4f);
  }

  @Test
  void sign_allLettersOfVietnamese_canBeReadAndAreEmbedded() throws IOException {
    Path draft = Files.write(dir.resolve("a.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    String decomposed = Normalizer.normalize(LETTERS, Normalizer.Form.NFD);

    Path signed =
        sign(
            draft,
            visible(VisibleSignature.text(Placement.points(1, 50, 50, 500, 60), decomposed)));

    String read = Tool.run("pdftotext", "-raw", signed.toString(), "-").output();
    assertThat(read.replaceAll("\\s", "")).contains(LETTERS.replaceAll("\\s", ""));
    assertThat(Tool.run("pdffonts", signed.toString()).output())
        .containsPattern("\\+\\S+ +CID TrueType +Identity-H +yes yes yes");
    assertIntact(signed);
  }

  @Test
  void sign_characterThatTheFontLacks_isRefused() throws IOException {
    Path draft = Files.write(dir.resolve("a.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));

    assertThatThrownBy(
            () ->
                sign(
                    draft,
                    visible(VisibleSignature.text(Placement.points(1, 50, 50, 500, 60), "Số 文"))))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("文 (U+6587), which cannot be shown");
  }

  @Test
  void sign_day_fillsWhatIsBlank() throws IOException {
    Path draft =
        OfficialPaper.create()
            .day("Tam Xuân, ngày ….. tháng ….. năm 20….")
            .write(dir.resolve("draft.pdf"));

    Path signed = sign(draft, visible(VisibleSignature.day(LocalDate.of(2026, 2, 5))));

    assertThat(Tool.run("pdftotext", "-raw", signed.toString(), "-").output()).contains("05 02 26");
  }

  @Test
  void sign_dayOfAnotherYear_isRefused() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));

    assertThatThrownBy(() -> sign(draft, visible(VisibleSignature.day(LocalDate.of(2027, 1, 5)))))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("those of 2027-01-05");
  }

  @Test
  void sign_titleThatIsNotThere_isRefused() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));

    assertThatThrownBy(
            () ->
                sign(
                    draft,
                    visible(
                        VisibleSignature.handwriting(HANDWRITING, "GIÁM ĐỐC", OfficialPaper.NAME))))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("no page with \"GIÁM ĐỐC\"");
  }

  @Test
  void sign_rectangleBeyondThePage_isRefused() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));
    Placement place = Placement.millimetres(1, 190, 100, 40, 40);

    assertThatThrownBy(() -> sign(draft, visible(VisibleSignature.picture(SEAL, place))))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("beyond page 1");
    assertThatThrownBy(
            () ->
                sign(
                    draft,
                    visible(VisibleSignature.picture(SEAL, Placement.points(2, 0, 0, 10, 10)))))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("has 1 pages and no page 2");
  }

  @Test
  void sign_inheritedBoxesAndResources_keepsThem() throws IOException {
    byte[] pdf =
        RawPdf.withXrefStream(
            List.of(
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1 /Rotate 90 /MediaBox [0 0 842 595] /Resources <<>>>>",
                "<</Type /Page /Parent 2 0 R /Contents 4 0 R>>",
                "<</Length 19>>\nstream\n100 100 20 20 re f \nendstream"));
    Path draft = Files.write(dir.resolve("a.pdf"), pdf);

    Path signed =
        sign(draft, visible(VisibleSignature.picture(SEAL, Placement.points(1, 20, 30, 100, 100))));

    PDRectangle place = widget(signed).getRectangle();
    assertThat(place.getLowerLeftX()).isEqualTo(30);
    assertThat(place.getLowerLeftY()).isEqualTo(20);
    assertIntact(signed);
  }

  @Test
  void sign_widget_isPrintedLockedAndNamesItsPage() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));

    Path signed =
        sign(draft, visible(VisibleSignature.picture(SEAL, Placement.points(1, 20, 30, 100, 100))));

    PDAnnotation widget = widget(signed);
    assertThat(widget.getAnnotationFlags()).isEqualTo(4 | 128);
    assertThat(widget.getCOSObject().getItem(COSName.P)).isNotNull();
    assertThat(widget.getAppearance().getCOSObject().keySet()).containsExactly(COSName.N);
  }

  @Test
  void sign_pdfA1_putsNoTransparencyIntoIt() throws IOException {
    Path draft = OfficialPaper.create().pdfa(1).write(dir.resolve("draft.pdf"));

    Path signed =
        sign(draft, visible(VisibleSignature.picture(SEAL, Placement.points(1, 20, 30, 100, 100))));

    String added =
        new String(Files.readAllBytes(signed), StandardCharsets.ISO_8859_1)
            .substring((int) Files.size(draft));
    assertThat(added).contains("/ImageMask true").doesNotContain("/SMask");
    assertThat(new Color(SeenPage.of(signed).color(21, 31))).isEqualTo(Color.WHITE);
    assertIntact(signed);
  }

  @Test
  void picture_inAPlaceWithoutSize_isRefused() {
    assertThatThrownBy(() -> VisibleSignature.picture(SEAL, Placement.corner(1, Corner.TOP_LEFT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("which has no size");
  }

  private static PdfSignatureOptions visible(VisibleSignature value) {
    return PdfSignatureOptions.create().visible(value);
  }

  private Path sign(Path document, PdfSignatureOptions options) {
    Path target = dir.resolve("signed.pdf");
    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .pdf(document, options)
        .sign(target);
    return target;
  }

  private void assertIntact(Path signed) throws IOException {
    assertThat(SigningPki.verifier(dir).verify(signed).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(Tool.qpdfCheck(signed)).returns(0, Tool.Outcome::exitCode);
    assertThat(Tool.pdfsig(signed).output()).contains("Signature is Valid");
  }

  private static Difference difference(Path before, Path after) throws IOException {
    return SeenPage.of(before).differenceFrom(SeenPage.of(after));
  }

  private static PDAnnotation widget(Path signed) throws IOException {
    try (PDDocument document = Loader.loadPDF(signed.toFile())) {
      return document.getPage(0).getAnnotations().get(0);
    }
  }
}
