package vn.hoso.signature.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.visible.SignatureImage;
import vn.hoso.signature.visible.VisibleSignature;

class PaperCopyTest {

  private static final String LINK =
      "https://quanlyvanban.lamdong.gov.vn/tra-cuu?ma=H36.99.12-2026-06-15-0125";
  private static final Origin ORIGIN =
      new Origin("Hệ thống quản lý văn bản và điều hành", "UBND tỉnh Lâm Đồng", LINK);
  private static final Conversion CONVERSION =
      new Conversion("Nguyễn Thị Hồng Nhung", SigningPki.NOW);
  private static final int DPI = 150;

  @TempDir Path dir;

  @Test
  void write_signedDocument_hasNoSignatureAnyMore() throws IOException {
    Path printable = printed(signed(OfficialPaper.create()));

    assertThat(SigningPki.verifier(dir).verify(printable).verdict())
        .isEqualTo(new Verdict.Unsigned());
    assertThat(Tool.pdfsig(printable).output()).contains("does not contain any signatures");
    assertThat(Tool.qpdfCheck(printable).exitCode()).isZero();
    assertThat(Files.readString(printable, StandardCharsets.ISO_8859_1))
        .doesNotContain("/ByteRange", "/AcroForm", "/Widget");
  }

  @Test
  void write_visibleSignature_staysToBeSeen() throws IOException {
    Path signed = signed(OfficialPaper.create());
    Path printable = printed(signed);

    long before = bluePixels(page(signed));
    long after = bluePixels(page(printable));

    assertThat(before).isGreaterThan(500);
    assertThat(after).isBetween(before * 7 / 10, before);
  }

  @Test
  void write_eachPage_saysWhereTheOriginalIs() throws IOException {
    Path printable = printed(signed(OfficialPaper.create()));

    try (PDDocument document = Loader.loadPDF(printable.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              "Điều 1. Cấp giấy phép xây dựng",
              "Đã được chuyển đổi từ thông điệp dữ liệu sang văn bản giấy",
              "Hệ thống thông tin: Hệ thống quản lý văn bản và điều hành",
              "Cơ quan chủ quản: UBND tỉnh Lâm Đồng",
              "Đường dẫn: " + LINK,
              "Thời gian chuyển đổi: 15/06/2026 10:04:05 +07:00",
              "Thực hiện chuyển đổi: Nguyễn Thị Hồng Nhung");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void write_turnedAndCroppedPage_hasTheBandAtItsFoot(int turn) throws IOException {
    Path printable = printed(signed(OfficialPaper.create().turned(turn).cropped(20)));

    BufferedImage page = page(printable);

    assertThat(qr(foot(page))).isEqualTo(LINK);
    assertThat(page.getHeight()).isGreaterThan(page.getWidth());
  }

  @Test
  void write_pageByPoppler_hasTheQrCode() throws IOException {
    Path printable = printed(signed(OfficialPaper.create().compressed()));

    Tool.Outcome outcome =
        Tool.run(
            "pdftoppm", "-r", "150", "-png", "-singlefile", printable.toString(), dir + "/page");

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(qr(foot(ImageIO.read(dir.resolve("page.png").toFile())))).isEqualTo(LINK);
  }

  @Test
  void write_withoutQr_hasABandOfTextOnly() throws IOException {
    Path printable = dir.resolve("printable.pdf");

    PaperCopy.of(signed(OfficialPaper.create()), ORIGIN, CONVERSION).write(printable);

    BufferedImage page = page(printable);
    assertThatThrownBy(() -> qr(foot(page))).hasRootCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void write_metadataAndScripts_areLeftOut() throws IOException {
    Path draft = OfficialPaper.create().pdfa(2).write(dir.resolve("draft.pdf"));

    Path printable = printed(draft);

    try (PDDocument document = Loader.loadPDF(printable.toFile())) {
      assertThat(document.getDocumentCatalog().getCOSObject().keySet())
          .contains(COSName.OUTPUT_INTENTS)
          .doesNotContain(COSName.METADATA, COSName.NAMES, COSName.ACRO_FORM);
    }
  }

  @Test
  void write_linkWiderThanThePage_isRefused() throws IOException {
    Path draft = OfficialPaper.create().write(dir.resolve("draft.pdf"));
    Origin origin = new Origin("Kho lưu trữ", "UBND xã Tam Xuân", "https://" + "a".repeat(200));

    assertThatThrownBy(
            () -> PaperCopy.of(draft, origin, CONVERSION).write(dir.resolve("printable.pdf")))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("draft.pdf is too narrow");
    assertThat(dir.resolve("printable.pdf")).doesNotExist();
  }

  @Test
  void write_formThatViewersDraw_isRefused() throws IOException {
    Path form =
        Files.write(
            dir.resolve("to-khai.pdf"),
            RawPdf.classic(
                RawPdf.onePage(
                    "<</Type /Catalog /Pages 2 0 R /AcroForm <</NeedAppearances true>>>>",
                    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>")));

    assertThatThrownBy(() -> printed(form))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("to-khai.pdf leaves it to each viewer to draw its form");
  }

  @Test
  void write_otherThanPdf_isRefused() throws IOException {
    Path word = Files.writeString(dir.resolve("qd.docx"), "PK");

    assertThatThrownBy(() -> printed(word))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("qd.docx is not a PDF");
  }

  @Test
  void qr_withoutZxing_saysWhatIsMissing() throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader = withoutZxing()) {
      Class<?> origin = loader.loadClass(Origin.class.getName());
      Class<?> conversion = loader.loadClass(Conversion.class.getName());
      Object copy =
          loader
              .loadClass(PaperCopy.class.getName())
              .getMethod("of", Path.class, origin, conversion)
              .invoke(
                  null,
                  dir,
                  origin.getConstructors()[0].newInstance("Kho", "UBND xã Tam Xuân", "125"),
                  conversion
                      .getConstructor(String.class, Instant.class)
                      .newInstance("Nguyễn Thị Hồng Nhung", SigningPki.NOW));

      assertThatThrownBy(() -> copy.getClass().getMethod("qr").invoke(copy))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("com.google.zxing:core");
    }
  }

  @Test
  void qr_longReference_isRefused() {
    Origin origin = new Origin("Kho lưu trữ", "UBND xã Tam Xuân", "x".repeat(3000));

    assertThatThrownBy(() -> PaperCopy.of(dir, origin, CONVERSION).qr())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too long for a QR code");
  }

  @Test
  void conversion_blankOrOfSeveralLines_isRefused() {
    for (String converter : List.of(" ", "Nguyễn Thị\nHồng Nhung")) {
      assertThatThrownBy(() -> new Conversion(converter, SigningPki.NOW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("converter is blank or has control characters");
    }
  }

  private static URLClassLoader withoutZxing() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("zxing")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private Path signed(OfficialPaper paper) throws IOException {
    Path draft = paper.write(dir.resolve("draft.pdf"));
    Path signed = dir.resolve("signed.pdf");
    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .pdf(
            draft,
            PdfSignatureOptions.create()
                .visible(
                    VisibleSignature.handwriting(
                        SignatureImage.of(OfficialPaper.handwriting()),
                        OfficialPaper.TITLE,
                        OfficialPaper.NAME)))
        .sign(signed);
    return signed;
  }

  private Path printed(Path document) {
    Path printable = dir.resolve("printable.pdf");
    PaperCopy.of(document, ORIGIN, CONVERSION).qr().write(printable);
    return printable;
  }

  private static BufferedImage page(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFRenderer(document).renderImageWithDPI(0, DPI);
    }
  }

  /** The band of a printed page. */
  private static BufferedImage foot(BufferedImage page) {
    int top = page.getHeight() * 9 / 10;
    return page.getSubimage(0, top, page.getWidth(), page.getHeight() - top);
  }

  private static int[] rgb(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static long bluePixels(BufferedImage image) {
    return Arrays.stream(rgb(image))
        .filter(rgb -> (rgb & 0xFF) > 120 && (rgb >> 16 & 0xFF) < 80)
        .count();
  }

  private static String qr(BufferedImage image) {
    RGBLuminanceSource source =
        new RGBLuminanceSource(image.getWidth(), image.getHeight(), rgb(image));
    try {
      return new QRCodeMultiReader()
          .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
    } catch (NotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
