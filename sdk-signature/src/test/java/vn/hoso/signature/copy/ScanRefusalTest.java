package vn.hoso.signature.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.Scans;
import vn.hoso.signature.fixture.SigningPki;

/** Scans that make no copy; each time, nothing is left under the target's name. */
class ScanRefusalTest {

  private static final Conversion CONVERSION =
      new Conversion("Trần Văn Kiên, UBND phường Xuân Hương", SigningPki.NOW);
  private static final int IHDR_CONTENT = 16;

  @TempDir Path dir;

  @AfterEach
  void nothingIsLeft() {
    assertThat(dir.resolve("copy.pdf")).doesNotExist();
  }

  @Test
  void write_jpegCutOff_isRefused() throws IOException {
    byte[] jpeg = Scans.jpeg(Scans.paper(), 200);

    assertRefused("1.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "JPEG that is cut off");
    assertRefused("1.jpg", Arrays.copyOf(jpeg, jpeg.length - 2), "JPEG that is cut off");
    assertRefused("1.jpg", Arrays.copyOf(jpeg, 30), "JPEG that is cut off");
  }

  /** Each directory of a TIFF says where the next one is. */
  @Test
  void write_tiffThatLeadsBackToItself_isRefused() throws IOException {
    byte[] tiff =
        ByteBuffer.allocate(14)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[] {'I', 'I', 42, 0})
            .putInt(8)
            .putShort((short) 0)
            .putInt(8)
            .array();

    assertRefused("1.tif", tiff, "it has more than 10000 pages; split it");
  }

  @Test
  void write_jpegThatEndsTooEarly_isRefused() throws IOException {
    byte[] jpeg = Scans.jpeg(Scans.paper(), 200);
    byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
    half[half.length - 2] = (byte) 0xFF;
    half[half.length - 1] = (byte) 0xD9;

    assertRefused("1.jpg", half, "it is a damaged JPEG (");
  }

  @Test
  void write_jpegWithoutTables_isRefused() throws IOException {
    byte[] jpeg = Scans.jpeg(Scans.paper(), 200);
    for (int i = 0; i < jpeg.length - 1; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC4) {
        jpeg[i + 1] = (byte) 0xEF;
      }
    }

    assertRefused("1.jpg", jpeg, "it is a damaged JPEG; export it again");
  }

  @Test
  void write_pngWithAChangedByte_isRefused() throws IOException {
    byte[] png = Scans.png(Scans.paper(), 200);
    png[png.length / 2] ^= 1;

    assertRefused("1.png", png, "it is a damaged PNG");
  }

  @Test
  void write_pngCutOff_isRefused() throws IOException {
    byte[] png = Scans.png(Scans.paper(), 200);

    assertRefused("1.png", Arrays.copyOf(png, png.length / 2), "PNG that is cut off");
    assertRefused("1.png", Arrays.copyOf(png, png.length - 12), "PNG that is cut off");
  }

  @Test
  void write_pngWithTooFewOrTooManyRows_isRefused() throws IOException {
    byte[] png = Scans.png(Scans.paper(), 200);

    assertRefused("1.png", withHeader(png, 4, Scans.HEIGHT + 1), "it is a damaged PNG");
    assertRefused("1.png", withHeader(png, 4, Scans.HEIGHT - 1), "it is a damaged PNG");
  }

  @Test
  void write_pngWithTransparency_isRefused() throws IOException {
    byte[] png = OfficialPaper.png(Scans.paper(Scans.WIDTH, 400, BufferedImage.TYPE_INT_ARGB));

    assertRefused("1.png", png, "PNG with transparency");
  }

  @Test
  void write_pngOfAnUnknownFilter_isRefused() throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
      deflater.write(new byte[] {5, 0, 0, 0});
    }
    byte[] png = OfficialPaper.png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(png, 0, 33);
    file.writeBytes(Scans.chunk("IDAT", data.toByteArray()));
    file.writeBytes(Scans.chunk("IEND", new byte[0]));

    Path scan = Files.write(dir.resolve("1.png"), file.toByteArray());

    assertRefused(ScannedCopy.of(List.of(scan), CONVERSION).assumedDpi(200), "damaged PNG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "Deflate", "JPEG"})
  void write_tiffCutOff_isRefused(String compression) throws IOException {
    // Its directory is at the end, so the pixels before it are what is lost.
    Path whole = Scans.tiff(dir.resolve("ho-so.tif"), compression, 200, Scans.paper());
    byte[] tiff = Files.readAllBytes(whole);

    assertRefused("1.tif", Arrays.copyOf(tiff, tiff.length / 2), "damaged TIFF");
    Arrays.fill(tiff, tiff.length / 3, tiff.length, (byte) 0x55);
    assertRefused("1.tif", tiff, "damaged TIFF");
  }

  @Test
  void write_blackAndWhiteTiffWithChangedBytes_isRefused() throws IOException {
    BufferedImage paper = Scans.paper(Scans.WIDTH, Scans.HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    byte[] tiff = Files.readAllBytes(Scans.tiff(dir.resolve("ho-so.tif"), "CCITT T.6", 200, paper));
    Arrays.fill(tiff, tiff.length / 2, tiff.length / 2 + 40, (byte) 0);

    Path scan = Files.write(dir.resolve("1.tif"), tiff);

    assertRefused(ScannedCopy.of(List.of(scan), CONVERSION).allowMonochrome(), "damaged TIFF");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 1_000_000, Integer.MAX_VALUE, -1})
  void write_tiffWithABadDirectory_isRefused(int offset) throws IOException {
    byte[] tiff = tiff();
    littleOrBig(tiff).putInt(4, offset);

    assertRefused("1.tif", tiff, "1.tif");
  }

  @Test
  void write_lowResolution_isRefused() throws IOException {
    assertRefused("1.jpg", Scans.jpeg(Scans.paper(), 150), "it has 150 dpi; scan it again");
    assertRefused("1.png", Scans.png(Scans.paper(), 199), "it has 199 dpi");
  }

  @Test
  void write_withoutResolution_isRefused() throws IOException {
    assertRefused(
        "1.jpg", OfficialPaper.encoded(Scans.paper(), "jpg"), "does not say its resolution");
    assertRefused("1.png", OfficialPaper.png(Scans.paper()), "set assumedDpi if you know it");
  }

  @Test
  void write_laterPageWithoutColour_isRefusedByItsNumber() throws IOException {
    BufferedImage gray = Scans.paper(400, 300, BufferedImage.TYPE_BYTE_GRAY);
    Path scan = Scans.tiff(dir.resolve("sổ hộ tịch.tif"), "LZW", 200, Scans.paper(), gray);

    assertRefused(
        ScannedCopy.of(List.of(scan), CONVERSION),
        "Page 2 of " + scan + " cannot be used: it is gray or black and white");
  }

  @Test
  void write_moreThanTheLimitOfPixels_isRefusedUnread() throws IOException {
    byte[] jpeg = Scans.jpeg(Scans.paper(), 200);
    for (int i = 0; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 65500).putShort(i + 7, (short) 65500);
      }
    }

    assertRefused("1.jpg", jpeg, "it has 65500 x 65500 pixels");
    assertRefused(
        "1.png", withHeader(Scans.png(Scans.paper(), 200), 0, 1_000_000), "1000000 x 1165 pixels");
  }

  @Test
  void write_sideLongerThanAnyPaper_isRefused() throws IOException {
    byte[] png = Scans.png(new BufferedImage(40_001, 2, BufferedImage.TYPE_INT_RGB), 200);

    assertRefused("1.png", png, "at 200 dpi, which no paper has");
  }

  @Test
  void write_otherFormats_areRefused() throws IOException {
    Path gif = Files.write(dir.resolve("1.gif"), "GIF89a".getBytes(StandardCharsets.US_ASCII));

    assertThatThrownBy(() -> ScannedCopy.of(List.of(gif), CONVERSION).write(target()))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("1.gif is neither TIFF nor JPEG nor PNG");
  }

  @Test
  void write_missingFile_isRefused() {
    assertRefused(
        ScannedCopy.of(List.of(dir.resolve("không có.tif")), CONVERSION),
        "check that it exists and its permissions");
  }

  @Test
  void write_nameThatCannotBeShown_isRefused() throws IOException {
    Path scan = Files.write(dir.resolve("1.jpg"), Scans.jpeg(Scans.paper(), 200));
    Conversion conversion = new Conversion("阮氏", SigningPki.NOW);

    assertThatThrownBy(() -> ScannedCopy.of(List.of(scan), conversion).write(target()))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("U+962E");
  }

  @Test
  void of_wrongValues_isRefused() {
    ScannedCopy copy = ScannedCopy.of(List.of(dir), CONVERSION);

    assertThatThrownBy(() -> ScannedCopy.of(List.of(), CONVERSION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scans is empty");
    assertThatThrownBy(() -> copy.assumedDpi(72))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("assumedDpi is 72; it must be from 200 to 2400");
    assertThatThrownBy(() -> copy.title(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("title is blank");
  }

  private void assertRefused(String name, byte[] content, String reason) throws IOException {
    Path scan = Files.write(dir.resolve(name), content);
    assertRefused(ScannedCopy.of(List.of(scan), CONVERSION), reason);
  }

  private void assertRefused(ScannedCopy copy, String reason) {
    assertThatThrownBy(() -> copy.write(target()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining(reason);
  }

  private Path target() {
    return dir.resolve("copy.pdf");
  }

  private byte[] tiff() throws IOException {
    return Files.readAllBytes(Scans.tiff(dir.resolve("ho-so.tif"), "LZW", 200, Scans.paper()));
  }

  private static ByteBuffer littleOrBig(byte[] tiff) {
    ByteOrder order = tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return ByteBuffer.wrap(tiff).order(order);
  }

  /** With another number in IHDR, and the CRC that goes with it. */
  private static byte[] withHeader(byte[] png, int at, int value) {
    ByteBuffer.wrap(png).putInt(IHDR_CONTENT + at, value);
    CRC32 crc = new CRC32();
    crc.update(png, IHDR_CONTENT - 4, 17);
    ByteBuffer.wrap(png).putInt(IHDR_CONTENT + 13, (int) crc.getValue());
    return png;
  }
}
