package vn.hoso.signature.internal.pdf.draw;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks over the segments of a JPEG (ITU-T T.81 §B.1.1). */
final class JpegReader {

  private static final int MARKER = 0xFF;
  private static final int END = 0xD9;
  private static final int TABLES = 0xC4;
  private static final int SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int RGB_TRANSFORM = 0;

  private final byte[] file;
  private int at = 2;
  private int frame = -1;
  private boolean tables;
  private boolean jfif;
  private int adobeTransform = -1;
  private @Nullable Density jfifDensity;
  private ExifTags exif = ExifTags.NONE;

  JpegReader(byte[] file) {
    this.file = file;
  }

  Jpeg read() throws IOException {
    for (int marker = marker(); marker != END; marker = marker()) {
      int next = at + unsigned16(at);
      if (next < at + 2 || next > file.length) {
        throw cutOff();
      }
      segment(marker, at + 2, next);
      at = next;
      if (marker == SCAN) {
        skipEntropyCodedData();
      }
    }
    // Some decoders have tables of their own for films, whose frames have none; others do not.
    if (frame < 0 || !tables) {
      throw damaged();
    }
    return new Jpeg(
        unsigned16(frame + 3),
        unsigned16(frame + 1),
        unsigned8(frame + 5),
        luminance(),
        at,
        exif.orientation(),
        jfifDensity != null ? jfifDensity : exif.density());
  }

  /** The code of the marker that is next; any number of fill bytes may be before it. */
  private int marker() throws IOException {
    if (unsigned8(at) != MARKER) {
      throw damaged();
    }
    while (unsigned8(at) == MARKER) {
      at++;
    }
    return unsigned8(at++);
  }

  private void segment(int marker, int from, int to) throws IOException {
    if (isFrame(marker)) {
      frame(marker, from);
    } else if (marker == TABLES) {
      tables = true;
    } else if (marker == APP0 && starts("JFIF\0", from) && to - from >= 12) {
      jfif = true;
      jfifDensity =
          Density.of(unsigned16(from + 8), unsigned16(from + 10), unsigned8(from + 7) + 1);
    } else if (marker == APP1 && starts("Exif\0\0", from)) {
      exif = ExifTags.read(ByteBuffer.wrap(file, from + 6, to - from - 6).slice());
    } else if (marker == APP14 && starts("Adobe", from) && to - from >= 12) {
      adobeTransform = unsigned8(from + 11);
    }
  }

  private void frame(int marker, int from) throws IOException {
    if (frame >= 0) {
      throw damaged();
    }
    frame = from;
    int components = unsigned8(from + 5);
    if (marker > 0xC2 || unsigned8(from) != 8) {
      throw new IOException("it is a JPEG of a rare kind; export it as baseline JPEG or PNG");
    }
    if (components != 1 && components != 3) {
      throw new IOException(
          "it is a JPEG for print (CMYK), whose colours screens cannot show; export it as RGB");
    }
  }

  /** A zero or a restart marker after 0xFF belongs to the data (ITU-T T.81 §B.1.1.2, §B.2.1). */
  private void skipEntropyCodedData() throws IOException {
    int next = unsigned8(at + 1);
    while (unsigned8(at) != MARKER || next == 0 || (next >= 0xD0 && next <= 0xD7)) {
      at++;
      next = unsigned8(at + 1);
    }
  }

  /** As the Adobe segment says; without one and without JFIF, components may be named R, G, B. */
  private boolean luminance() throws IOException {
    if (adobeTransform >= 0) {
      return adobeTransform != RGB_TRANSFORM;
    }
    boolean named =
        unsigned8(frame + 5) == 3
            && unsigned8(frame + 6) == 'R'
            && unsigned8(frame + 9) == 'G'
            && unsigned8(frame + 12) == 'B';
    return jfif || !named;
  }

  /** SOF0 to SOF15 but for DHT, JPG and DAC, whose markers lie among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private boolean starts(String text, int from) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    return file.length - from >= wanted.length
        && ByteBuffer.wrap(file, from, wanted.length).equals(ByteBuffer.wrap(wanted));
  }

  private int unsigned16(int index) throws IOException {
    return (unsigned8(index) << 8) | unsigned8(index + 1);
  }

  private int unsigned8(int index) throws IOException {
    if (index >= file.length) {
      throw cutOff();
    }
    return file[index] & 0xFF;
  }

  private static IOException damaged() {
    return new IOException("it is a damaged JPEG; export it again");
  }

  private static IOException cutOff() {
    return new IOException("it is a JPEG that is cut off; copy or export it again");
  }
}
