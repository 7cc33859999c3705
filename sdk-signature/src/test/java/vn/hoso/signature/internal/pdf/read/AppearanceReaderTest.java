package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.internal.io.DocumentSource;

/** What signatures show, told without rendering. */
class AppearanceReaderTest {

  private static final String PICTURE =
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
          + " /BitsPerComponent 8";

  @TempDir Path dir;

  /** The same code is another letter in another font. */
  @Test
  void text_fontsThatAreDirectObjects_areToldApart() {
    String fonts = "/Font <</A <<%s 16 0 R>> /B <<%s 17 0 R>>>>".replace("%s", "/ToUnicode");
    String look =
        RawPdf.stream(
            "/Subtype /Form /BBox [0 0 100 50] /Resources <<%s>>".formatted(fonts),
            "BT /A 9 Tf <01> Tj /B 9 Tf <01> Tj ET");

    assertThat(appearance("", "", look, map("0053"), map("1ED1")).text()).isEqualTo("Số");
  }

  /** What is beyond the limit is not read, and takes nothing with it. */
  @Test
  void text_moreFontsThanAnySignatureHas_isThatOfTheFirst() {
    StringBuilder fonts = new StringBuilder();
    StringBuilder content = new StringBuilder("BT ");
    for (int i = 0; i < 70; i++) {
      fonts.append("/F%d <</ToUnicode 16 0 R>> ".formatted(i));
      content.append("/F%d 9 Tf <01> Tj ".formatted(i));
    }
    String look =
        RawPdf.stream(
            "/Subtype /Form /BBox [0 0 100 50] /Resources <</Font <<%s>>>>".formatted(fonts),
            content.toString());

    assertThat(appearance("", "", look, map("0053")).text()).isEqualTo("S".repeat(64));
  }

  /** The picture is away from the signature, as far as the outermost state says. */
  @Test
  void isOverPicture_statesThatNestDeeply_areAllRestored() {
    String nested = "q 1 0 0 1 400 0 cm " + "q ".repeat(64) + "Q ".repeat(64);
    String content = nested + "100 0 0 50 100 100 cm /Pic Do Q";
    Appearance appearance = appearance("", content, SignedForm.look("q Q"));

    assertThat(PdfReader.isOverPicture(document(), appearance)).isFalse();
  }

  /** The field is on the left and below, in the coordinates of the page. */
  @ParameterizedTest
  @CsvSource({
    "/Rotate 0, false",
    "/Rotate 90, false",
    "/Rotate 180, true",
    "/Rotate 270, true",
    "/Rotate -90, true",
    "/CropBox [0 0 200 842], true",
    "/MediaBox [-500 0 250 842], true"
  })
  void right_pageThatIsTurnedOrCropped_isAsReadersSeeIt(String page, boolean right) {
    assertThat(appearance(page, "q Q", SignedForm.look("q Q")).right()).isEqualTo(right);
  }

  /** The picture of the page is object 15, and what is needed more comes after it. */
  private Appearance appearance(String page, String content, String look, String... more) {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    String body = SignedForm.PAGE_BODY.replace("/Font", "/XObject <</Pic 15 0 R>> /Font");
    boolean boxed = page.startsWith("/MediaBox");
    objects.set(
        SignedForm.PAGE - 1,
        "<<%s /Annots [7 0 R] %s>>"
            .formatted(boxed ? body.replaceAll("/MediaBox \\[.*?]", "") : body, page));
    objects.set(SignedForm.CONTENT - 1, SignedForm.stream("", content));
    objects.set(SignedForm.TEXT_LOOK - 1, look);
    objects.add(SignedForm.stream(PICTURE, "x"));
    objects.addAll(List.of(more));
    byte[] signed =
        PdfUpdate.of(RawPdf.classic(objects))
            .object(
                SignedForm.FIELD,
                "<<%s /AP <</N 8 0 R>> /V 12 0 R>>".formatted(SignedForm.FIELD_BODY))
            .signature(SignedForm.SIGNATURE, "")
            .write();
    try {
      Files.write(dir.resolve("quyết-định.pdf"), signed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(PdfReader.read(document()).signatures().get(0).appearance());
  }

  private DocumentSource document() {
    return DocumentSource.of(dir.resolve("quyết-định.pdf"));
  }

  private static String map(String unicode) {
    return SignedForm.stream("", "1 beginbfchar <01> <%s> endbfchar".formatted(unicode));
  }
}
