package vn.hoso.signature.visible;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.Scans;
import vn.hoso.signature.internal.pdf.draw.Orientation;
import vn.hoso.signature.internal.pdf.draw.Picture;

class SignatureImageTest {

  private static final int SMALL = 3;

  @TempDir Path dir;

  @Test
  void of_gray_keepsItsValues() throws IOException {
    BufferedImage image = new BufferedImage(SMALL, SMALL, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(1, 0, 0, 100);

    Picture picture = picture(OfficialPaper.png(image));

    assertThat(picture.components()).isEqualTo(1);
    assertThat(inflated(picture.data())).startsWith(0, 100, 0).hasSize(SMALL * SMALL);
  }

  @Test
  void of_sixteenBits_becomesEight() throws IOException {
    ComponentColorModel deep =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_USHORT);
    BufferedImage image =
        new BufferedImage(deep, deep.createCompatibleWritableRaster(SMALL, SMALL), false, null);
    image.getRaster().setPixel(0, 0, new int[] {65535, 257, 0, 32896});

    Picture picture = picture(OfficialPaper.png(image));

    assertThat(inflated(picture.data())).startsWith(255, 1, 0);
    assertThat(inflated(picture.alpha())).startsWith(128);
  }

  @Test
  void of_palette_becomesColours() throws IOException {
    BufferedImage image = new BufferedImage(SMALL, SMALL, BufferedImage.TYPE_BYTE_INDEXED);
    image.setRGB(0, 0, 0xFFFF0000);

    Picture picture = picture(OfficialPaper.png(image));

    assertThat(picture.components()).isEqualTo(3);
    assertThat(inflated(picture.data())).startsWith(255, 0, 0);
    assertThat(picture.isTransparent()).isFalse();
  }

  @Test
  void of_jpeg_isEmbeddedUnchanged() {
    byte[] jpeg =
        OfficialPaper.encoded(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg");

    Picture picture = picture(jpeg);

    assertThat(picture.data()).isEqualTo(jpeg);
    assertThat(picture.filter()).isEqualTo("DCTDecode");
    assertThat(picture).returns(30, Picture::width).returns(20, Picture::height);
  }

  @Test
  void of_jpegWithBytesBehindIt_leavesThemOut() {
    byte[] jpeg =
        OfficialPaper.encoded(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg");

    Picture picture = picture(Scans.inserted(jpeg, jpeg.length, new byte[9]));

    assertThat(picture.data()).isEqualTo(jpeg);
  }

  @Test
  void of_jpegStoredOnItsSide_isUpright() {
    byte[] jpeg =
        OfficialPaper.encoded(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg");

    Picture picture = picture(Scans.withExif(jpeg, 6, 300));

    assertThat(picture).returns(20, Picture::width).returns(30, Picture::height);
    assertThat(picture).returns(30, Picture::columns).returns(20, Picture::rows);
    assertThat(picture.orientation()).isEqualTo(Orientation.QUARTER_CLOCKWISE);
  }

  @Test
  void of_jpegCutOff_isRefused() {
    byte[] jpeg =
        OfficialPaper.encoded(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg");

    assertRefused(() -> SignatureImage.of(Arrays.copyOf(jpeg, jpeg.length - 2)), "cut off");
  }

  @Test
  void of_jpegInCmyk_isRefused() {
    byte[] jpeg =
        OfficialPaper.encoded(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg");
    for (int i = 0; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        jpeg[i + 9] = 4;
      }
    }

    assertRefused(() -> SignatureImage.of(jpeg), "CMYK");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 200, 700})
  void of_cutOff_isRefused(int length) {
    assertRefused(
        () -> SignatureImage.of(Arrays.copyOf(OfficialPaper.seal(), length)), "cannot be used");
  }

  @Test
  void of_tooManyPixels_isRefused() {
    byte[] png = OfficialPaper.png(new BufferedImage(4097, 1, BufferedImage.TYPE_BYTE_BINARY));

    assertRefused(() -> SignatureImage.of(png), "4097 x 1 pixels");
  }

  @Test
  void of_otherFormat_isRefused() {
    assertRefused(() -> SignatureImage.of("GIF89a".getBytes(US_ASCII)), "neither PNG nor JPEG");
    assertRefused(() -> SignatureImage.of(new byte[0]), "neither PNG nor JPEG");
  }

  @Test
  void read_missingFile_isRefused() {
    assertRefused(() -> SignatureImage.read(dir.resolve("dấu.png")), "check that it exists");
  }

  @Test
  void onWhite_halfOpaque_isMixedAndMasked() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xCC0000FF);
    image.setRGB(1, 0, 0x100000FF);

    Picture picture = picture(OfficialPaper.png(image));

    assertThat(inflated(picture.onWhite().data())).startsWith(51, 51, 255);
    assertThat(inflated(picture.stencil())).containsExactly(0x40);
  }

  private static Picture picture(byte[] file) {
    return (Picture) SignatureImage.of(file);
  }

  private static byte[] inflated(byte[] data) throws IOException {
    return new InflaterInputStream(new ByteArrayInputStream(data)).readAllBytes();
  }

  private static void assertRefused(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading)
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining(message);
  }
}
