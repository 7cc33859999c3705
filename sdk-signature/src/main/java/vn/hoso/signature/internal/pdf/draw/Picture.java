package vn.hoso.signature.internal.pdf.draw;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.visible.SignatureImage;

/** A picture as it goes into a PDF. Immutable. */
public final class Picture implements SignatureImage {

  private static final int OPAQUE_FROM = 128;
  private static final int WHITE = 255;

  private final int width;
  private final int height;
  private final int components;
  private final boolean jpeg;
  private final byte[] data;
  private final byte @Nullable [] alpha;
  private final Orientation orientation;

  private Picture(
      int width,
      int height,
      int components,
      boolean jpeg,
      byte[] data,
      byte @Nullable [] alpha,
      Orientation orientation) {
    this.width = width;
    this.height = height;
    this.components = components;
    this.jpeg = jpeg;
    this.data = data;
    this.alpha = alpha;
    this.orientation = orientation;
  }

  static Picture jpeg(Jpeg jpeg, byte[] file) {
    return new Picture(
        jpeg.width(),
        jpeg.height(),
        jpeg.components(),
        true,
        Arrays.copyOf(file, jpeg.length()),
        null,
        jpeg.orientation());
  }

  /**
   * Of samples, row by row, a byte each.
   *
   * @param alpha a byte for each pixel; null if all of it is opaque
   */
  static Picture samples(
      int width, int height, int components, byte[] samples, byte @Nullable [] alpha) {
    return new Picture(
        width,
        height,
        components,
        false,
        Deflated.of(samples),
        alpha == null ? null : Deflated.of(alpha),
        Orientation.UPRIGHT);
  }

  @Override
  public int width() {
    return orientation.isOnItsSide() ? height : width;
  }

  @Override
  public int height() {
    return orientation.isOnItsSide() ? width : height;
  }

  /** Pixels in a stored row: {@link #width} or, if it is stored on its side, {@link #height}. */
  public int columns() {
    return width;
  }

  /** Stored rows. */
  public int rows() {
    return height;
  }

  public Orientation orientation() {
    return orientation;
  }

  /** 1 for gray, 3 for red, green and blue. */
  public int components() {
    return components;
  }

  /** The name of the PDF filter of {@link #data}. */
  public String filter() {
    return jpeg ? "DCTDecode" : "FlateDecode";
  }

  public byte[] data() {
    return data.clone();
  }

  public boolean isTransparent() {
    return alpha != null;
  }

  /** A byte for each pixel, deflated; for a picture that is transparent. */
  public byte[] alpha() {
    return alpha == null ? new byte[0] : alpha.clone();
  }

  /**
   * As seen on white where it is more than half opaque: for use with {@link #stencil}, where the
   * document's format forbids transparency (ISO 19005-1 §6.4).
   */
  public Picture onWhite() {
    if (alpha == null) {
      return this;
    }
    byte[] samples = Deflated.inflate(data, width * height * components);
    byte[] opacity = Deflated.inflate(alpha, width * height);
    for (int i = 0; i < samples.length; i++) {
      int part = opacity[i / components] & 0xFF;
      int value = ((samples[i] & 0xFF) * part + WHITE * (255 - part)) / 255;
      samples[i] = (byte) value;
    }
    return new Picture(width, height, components, false, Deflated.of(samples), null, orientation);
  }

  /** One bit for each pixel, 1 where it is not painted (ISO 32000-1 §8.9.6.3), deflated. */
  public byte[] stencil() {
    byte[] opacity = Deflated.inflate(alpha(), width * height);
    int rowBytes = (width + 7) / 8;
    byte[] bits = new byte[rowBytes * height];
    for (int i = 0; i < opacity.length; i++) {
      if ((opacity[i] & 0xFF) < OPAQUE_FROM) {
        int x = i % width;
        bits[i / width * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
      }
    }
    return Deflated.of(bits);
  }
}
