package vn.hoso.signature.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.Pdfa;
import vn.hoso.signature.fixture.Scans;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.visible.Placement;
import vn.hoso.signature.visible.VisibleSignature;

class ScannedCopyTest {

  private static final Conversion CONVERSION =
      new Conversion("Nguyễn Thị Hồng Nhung, UBND xã Tam Xuân", SigningPki.NOW);

  @TempDir Path dir;

  @Test
  void write_jpeg_keepsItsBytes() throws IOException {
    byte[] jpeg = Scans.jpeg(Scans.paper(), 200);

    Path copy = copy(ScannedCopy.of(scan("1.jpg", jpeg), CONVERSION));

    assertThat(rawImage(copy, 0)).isEqualTo(jpeg);
    assertThat(Pdfa.violations(copy, 2)).isEmpty();
    Path extracted = dir.resolve("page-000.jpg");
    assertThat(Tool.run("pdfimages", "-j", copy.toString(), dir.resolve("page").toString()))
        .returns(0, Tool.Outcome::exitCode);
    assertThat(extracted).hasBinaryContent(jpeg);
  }

  @Test
  void write_jpegWithBytesBehindIt_leavesThemOut() throws IOException {
    byte[] jpeg = Scans.jpeg(Scans.paper(), 200);
    byte[] longer = Scans.inserted(jpeg, jpeg.length, new byte[500]);

    Path copy = copy(ScannedCopy.of(scan("1.jpg", longer), CONVERSION));

    assertThat(rawImage(copy, 0)).isEqualTo(jpeg);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits"})
  void write_tiff_keepsPixelsOfAllPages(String compression) throws IOException {
    BufferedImage first = Scans.paper();
    BufferedImage second = Scans.paper(400, 300, BufferedImage.TYPE_3BYTE_BGR);
    Path tiff = Scans.tiff(dir.resolve("ho-so.tif"), compression, 300, first, second);

    Path copy = copy(ScannedCopy.of(List.of(tiff), CONVERSION));

    assertSamePixels(image(copy, 0), first);
    assertSamePixels(image(copy, 1), second);
    assertThat(Pdfa.violations(copy, 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT T.6", "CCITT T.4", "LZW"})
  void write_blackAndWhiteTiff_keepsPixels(String compression) throws IOException {
    BufferedImage paper = Scans.paper(831, 1165, BufferedImage.TYPE_BYTE_BINARY);
    Path tiff = Scans.tiff(dir.resolve("ho-so.tif"), compression, 300, paper);

    Path copy = copy(ScannedCopy.of(List.of(tiff), CONVERSION).allowMonochrome());

    assertSamePixels(image(copy, 0), paper);
    assertThat(Pdfa.violations(copy, 2)).isEmpty();
  }

  @Test
  void write_jpegInTiff_staysJpeg() throws IOException {
    BufferedImage paper = Scans.paper();
    Path tiff = Scans.tiff(dir.resolve("ho-so.tif"), "JPEG", 200, Scans.HEIGHT, paper);

    Path copy = copy(ScannedCopy.of(List.of(tiff), CONVERSION));

    assertThat(filter(copy)).isEqualTo("DCTDecode");
    assertSimilarPixels(image(copy, 0), paper);
    assertThat(Pdfa.violations(copy, 2)).isEmpty();
  }

  /** Tables that the TIFF keeps apart come back to where they were. */
  @Test
  void write_jpegInTiffWithSharedTables_isWholeAgain() throws IOException {
    byte[] jpeg = Scans.jpeg(Scans.paper(), 200);
    int tables = 20;
    int frame = indexOf(jpeg, 0xC0);
    assertThat(jpeg[tables + 1]).isEqualTo((byte) 0xDB);
    byte[] shared = Arrays.copyOfRange(jpeg, tables - 2, frame + 2);
    shared[0] = (byte) 0xFF;
    shared[1] = (byte) 0xD8;
    shared[shared.length - 2] = (byte) 0xFF;
    shared[shared.length - 1] = (byte) 0xD9;
    byte[] rest = Arrays.copyOfRange(jpeg, frame - 2, jpeg.length);
    rest[0] = (byte) 0xFF;
    rest[1] = (byte) 0xD8;

    Path copy = copy(ScannedCopy.of(scan("1.tif", Scans.tiffOf(rest, shared, 6)), CONVERSION));

    byte[] whole = Scans.inserted(new byte[] {(byte) 0xFF, (byte) 0xD8}, 2, tail(jpeg, tables));
    assertThat(rawImage(copy, 0)).isEqualTo(whole);
    assertSimilarPixels(image(copy, 0), Scans.paper());
  }

  /** Nothing in the stream says that it is RGB; the TIFF does. */
  @Test
  void write_jpegInTiffOfRgb_keepsItsColours() throws IOException {
    byte[] jpeg = tail(Scans.jpeg(Scans.paper(), 200), 20);
    byte[] bare = Scans.inserted(new byte[] {(byte) 0xFF, (byte) 0xD8}, 2, jpeg);

    Path asRgb =
        copy(ScannedCopy.of(scan("1.tif", Scans.tiffOf(bare, new byte[0], 2)), CONVERSION));

    assertThat(Files.readString(asRgb, StandardCharsets.ISO_8859_1))
        .contains("/DecodeParms <</ColorTransform 0>>");
    assertThat(Pdfa.violations(asRgb, 2)).isEmpty();
  }

  @Test
  void write_severalJpegsInTiff_becomeOnePicture() throws IOException {
    BufferedImage paper = Scans.paper();
    Path tiff = Scans.tiff(dir.resolve("ho-so.tif"), "JPEG", 200, 64, paper);

    Path copy = copy(ScannedCopy.of(List.of(tiff), CONVERSION));

    assertThat(filter(copy)).isEqualTo("FlateDecode");
    assertSimilarPixels(image(copy, 0), paper);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void write_png_keepsPixels(int type) throws IOException {
    BufferedImage paper = Scans.paper(Scans.WIDTH, Scans.HEIGHT, type);

    Path copy =
        copy(ScannedCopy.of(scan("1.png", Scans.png(paper, 200)), CONVERSION).allowMonochrome());

    assertSamePixels(image(copy, 0), ImageIO.read(dir.resolve("1.png").toFile()));
    assertThat(Pdfa.violations(copy, 2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200, 297.72, 419.4", "300, 198.48, 279.6", "600, 99.24, 139.8"})
  void write_page_hasTheSizeOfThePaper(int dpi, float width, float height) throws IOException {
    byte[] jpeg = Scans.jpeg(Scans.paper(), dpi);

    Path copy = copy(ScannedCopy.of(scan("1.jpg", jpeg), CONVERSION));

    try (PDDocument document = Loader.loadPDF(copy.toFile())) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(width, within(0.01f));
      assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(height, within(0.01f));
    }
  }

  /** The seal, at the lower right of the paper, is where the orientation puts it. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.67, 0.78", "2, 0.33, 0.78", "3, 0.33, 0.22", "4, 0.67, 0.22",
    "5, 0.78, 0.67", "6, 0.22, 0.67", "7, 0.22, 0.33", "8, 0.78, 0.33"
  })
  void write_jpegWithOrientation_isTurned(int orientation, double x, double y) throws IOException {
    byte[] jpeg = Scans.withExif(OfficialPaper.encoded(Scans.paper(), "jpg"), orientation, 200);

    Path copy = copy(ScannedCopy.of(scan("1.jpg", jpeg), CONVERSION));

    try (PDDocument document = Loader.loadPDF(copy.toFile())) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 100);
      assertThat(isRed(seen, x, y)).isTrue();
      assertThat(seen.getWidth() > seen.getHeight()).isEqualTo(orientation > 4);
    }
  }

  @Test
  void write_pageWithoutResolution_isOfTheOneAssumed() throws IOException {
    byte[] jpeg = OfficialPaper.encoded(Scans.paper(), "jpg");

    Path copy = copy(ScannedCopy.of(scan("1.jpg", jpeg), CONVERSION).assumedDpi(400));

    try (PDDocument document = Loader.loadPDF(copy.toFile())) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(148.86f, within(0.01f));
    }
  }

  @Test
  void write_copy_saysHowItWasMade() throws IOException {
    Path copy =
        copy(
            ScannedCopy.of(scan("1.jpg", Scans.jpeg(Scans.paper(), 200)), CONVERSION)
                .title("Sổ đăng ký <kết hôn> & khai sinh"));

    try (PDDocument document = Loader.loadPDF(copy.toFile());
        InputStream metadata = document.getDocumentCatalog().getMetadata().createInputStream()) {
      assertThat(new PDFTextStripper().getText(document))
          .isEqualToNormalizingWhitespace(
              "Đã được chuyển đổi từ văn bản giấy sang thông điệp dữ liệu"
                  + " Thời gian chuyển đổi: 15/06/2026 10:04:05 +07:00"
                  + " Thực hiện chuyển đổi: Nguyễn Thị Hồng Nhung, UBND xã Tam Xuân");
      assertThat(new String(metadata.readAllBytes(), StandardCharsets.UTF_8))
          .contains("&#60;k&#7871;t h&#244;n&#62;")
          .contains("<xmp:CreateDate>2026-06-15T10:04:05+07:00<");
    }
    assertThat(Pdfa.violations(copy, 2)).isEmpty();
  }

  @Test
  void sign_copy_staysPdfAAndIsValid() throws IOException {
    Path tiff = Scans.tiff(dir.resolve("ho-so.tif"), "LZW", 200, Scans.paper(), Scans.paper());
    Path copy = copy(ScannedCopy.of(List.of(tiff), CONVERSION));
    Path signed = dir.resolve("copy.signed.pdf");

    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .pdf(
            copy,
            PdfSignatureOptions.create()
                .visible(VisibleSignature.copy(VisibleSignature.Copy.SAO_Y, "UBND xã Tam Xuân")))
        .sign(signed);

    assertThat(Pdfa.violations(signed, 2)).isEmpty();
    assertThat(SigningPki.verifier(dir).verify(signed).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(Tool.qpdfCheck(signed).exitCode()).isZero();
  }

  @Test
  void write_sameScansTwice_givesTheSameBytes() throws IOException {
    ScannedCopy copy = ScannedCopy.of(scan("1.jpg", Scans.jpeg(Scans.paper(), 200)), CONVERSION);
    Path other = dir.resolve("again.pdf");

    copy.mark(Placement.Corner.BOTTOM_LEFT).write(other);

    assertThat(copy(copy)).hasSameBinaryContentAs(other);
  }

  private Path copy(ScannedCopy copy) {
    Path target = dir.resolve("copy.pdf");
    copy.write(target);
    return target;
  }

  private List<Path> scan(String name, byte[] content) throws IOException {
    return List.of(Files.write(dir.resolve(name), content));
  }

  private static byte[] rawImage(Path pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile());
        InputStream raw = scan(document, page).getCOSObject().createRawInputStream()) {
      return raw.readAllBytes();
    }
  }

  private static BufferedImage image(Path pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return scan(document, page).getImage();
    }
  }

  private static String filter(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return scan(document, 0).getCOSObject().getNameAsString(COSName.FILTER);
    }
  }

  private static PDImageXObject scan(PDDocument document, int page) throws IOException {
    return (PDImageXObject)
        document.getPage(page).getResources().getXObject(COSName.getPDFName("Scan"));
  }

  private static void assertSamePixels(BufferedImage actual, BufferedImage expected) {
    assertThat(Arrays.equals(samples(actual), samples(expected))).isTrue();
  }

  /** Gray as it is stored: {@code getRGB} takes it for linear, and makes it lighter. */
  private static int[] samples(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
      return image.getRGB(0, 0, width, height, null, 0, width);
    }
    int[] gray = image.getRaster().getPixels(0, 0, width, height, (int[]) null);
    return Arrays.stream(gray).map(value -> 0xFF000000 | value * 0x010101).toArray();
  }

  private static void assertSimilarPixels(BufferedImage actual, BufferedImage expected) {
    long difference = 0;
    int[] actualPixels = samples(actual);
    int[] expectedPixels = samples(expected);
    for (int i = 0; i < expectedPixels.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        difference +=
            Math.abs((actualPixels[i] >> shift & 0xFF) - (expectedPixels[i] >> shift & 0xFF));
      }
    }
    assertThat(difference / (3.0 * expectedPixels.length)).isLessThan(3);
  }

  private static int indexOf(byte[] jpeg, int marker) {
    int at = 0;
    while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != marker) {
      at++;
    }
    return at;
  }

  private static byte[] tail(byte[] file, int from) {
    return Arrays.copyOfRange(file, from, file.length);
  }

  /** Whether there is red ink around a place, given as parts of width and height. */
  private static boolean isRed(BufferedImage image, double x, double y) {
    int left = (int) (x * image.getWidth());
    int top = (int) (y * image.getHeight());
    int rgb = image.getRGB(left, top);
    return (rgb >> 16 & 0xFF) > 150 && (rgb >> 8 & 0xFF) < 100;
  }
}
