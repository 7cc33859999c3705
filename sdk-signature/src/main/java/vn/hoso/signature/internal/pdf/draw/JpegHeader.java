package vn.hoso.signature.internal.pdf.draw;

import java.io.IOException;

/**
 * The frame header of a JPEG (ITU-T T.81 §B.2.2).
 *
 * @param components 1 for gray, 3 for colour
 */
record JpegHeader(int width, int height, int components) {

  private static final int MARKER = 0xFF;

  static boolean isJpeg(byte[] file) {
    return file.length > 4 && at(file, 0) == MARKER && at(file, 1) == 0xD8;
  }

  /** Walks the segments up to the first frame header. */
  static JpegHeader read(byte[] file) throws IOException {
    int at = 2;
    while (at + 9 < file.length && at(file, at) == MARKER) {
      int marker = at(file, at + 1);
      if (marker == MARKER) {
        at++;
      } else if (isFrame(marker)) {
        return frame(file, at + 4, marker);
      } else {
        at += 2 + length(file, at + 2);
      }
    }
    throw new IOException("it is a damaged JPEG; export it again");
  }

  private static JpegHeader frame(byte[] file, int at, int marker) throws IOException {
    int components = at(file, at + 5);
    if (marker > 0xC2 || at(file, at) != 8) {
      throw new IOException("it is a JPEG of a rare kind; export it as baseline JPEG or PNG");
    }
    if (components != 1 && components != 3) {
      throw new IOException(
          "it is a JPEG for print (CMYK), whose colours screens cannot show; export it as RGB");
    }
    if (at(file, file.length - 2) != MARKER || at(file, file.length - 1) != 0xD9) {
      throw new IOException("it is a JPEG that is cut off; copy or export it again");
    }
    return new JpegHeader(length(file, at + 3), length(file, at + 1), components);
  }

  /** SOF0 to SOF15 but for DHT, JPG and DAC, whose markers lie among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static int length(byte[] file, int at) {
    return (at(file, at) << 8) | at(file, at + 1);
  }

  private static int at(byte[] file, int index) {
    return file[index] & 0xFF;
  }
}
