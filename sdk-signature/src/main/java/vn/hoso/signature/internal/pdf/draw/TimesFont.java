package vn.hoso.signature.internal.pdf.draw;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;

/**
 * Times New Roman, which NĐ 30/2020/NĐ-CP Phụ lục I asks for and which nobody may pass on: the
 * host's if it has it, else Tinos, which has the same widths.
 *
 * <p>Not thread-safe.
 */
public final class TimesFont implements AutoCloseable {

  private static final String SHIPPED = "/vn/hoso/signature/font/Tinos-Regular.ttf";

  /** Windows, Debian's ttf-mscorefonts-installer, Fedora's msttcore-fonts, macOS. */
  private static final List<Path> ON_HOSTS =
      List.of(
          Path.of("C:\\Windows\\Fonts\\times.ttf"),
          Path.of("/usr/share/fonts/truetype/msttcorefonts/Times_New_Roman.ttf"),
          Path.of("/usr/share/fonts/msttcore/times.ttf"),
          Path.of("/System/Library/Fonts/Supplemental/Times New Roman.ttf"));

  /** What Vietnamese has beyond ASCII; early versions of Times New Roman lack most of it. */
  private static final String VIETNAMESE =
      "ĂÂĐÊÔƠƯÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"
          + "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

  /** The bit of fsType that forbids embedding (OpenType, OS/2 table). */
  private static final int RESTRICTED = 0x0002;

  /** Read when it is first needed; an initializer could not say what is wrong with it. */
  private static final AtomicReference<@Nullable TimesFontFile> FILE = new AtomicReference<>();

  private final TrueTypeFont font;
  private final CmapLookup glyphs;

  private TimesFont(byte[] file) throws IOException {
    this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    this.glyphs = font.getUnicodeCmapLookup();
  }

  /**
   * The font of this host.
   *
   * @throws SigningRefusedException if there is none that can be read
   */
  public static TimesFont open() {
    TimesFontFile file = FILE.get();
    if (file == null) {
      file = TimesFontFile.first(ON_HOSTS);
      FILE.set(file);
    }
    return file.open();
  }

  /** The bytes of a font, read once. */
  static final class TimesFontFile {

    private final byte[] bytes;

    private TimesFontFile(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The first that can be used, or the one that is shipped. */
    static TimesFontFile first(List<Path> candidates) {
      for (Path candidate : candidates) {
        try {
          byte[] bytes = Files.readAllBytes(candidate);
          if (isUsable(bytes)) {
            return new TimesFontFile(bytes);
          }
        } catch (IOException | RuntimeException e) { // PDFBox throws both on damaged fonts
          // Not on this host, not for this user, or no font: the next may be.
        }
      }
      try (InputStream in = TimesFont.class.getResourceAsStream(SHIPPED)) {
        if (in == null) {
          throw new FileNotFoundException(SHIPPED);
        }
        return new TimesFontFile(in.readAllBytes());
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    TimesFont open() {
      try {
        return new TimesFont(bytes);
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    private static SigningRefusedException unreadable(IOException cause) {
      return new SigningRefusedException(
          "The font %s cannot be read, and nothing be written with it: get the SDK's jar again, or sign without text"
              .formatted(SHIPPED),
          cause);
    }

    private static boolean isUsable(byte[] bytes) throws IOException {
      try (TimesFont font = new TimesFont(bytes)) {
        OS2WindowsMetricsTable metrics = font.font.getOS2Windows();
        return metrics != null
            && (metrics.getFsType() & RESTRICTED) == 0
            && VIETNAMESE.chars().allMatch(letter -> font.glyphs.getGlyphId(letter) != 0);
      }
    }
  }

  /** The PostScript name. */
  String name() throws IOException {
    return font.getName();
  }

  public TrueTypeFont font() {
    return font;
  }

  /** In points. */
  public double width(String text, double size) {
    return text.codePoints().mapToDouble(this::width).sum() * size / 1000;
  }

  /**
   * Looks whether all of a text can be shown.
   *
   * @throws SigningRefusedException if the font lacks a character
   */
  public void require(String text) {
    text.codePoints()
        .filter(character -> glyphs.getGlyphId(character) == 0)
        .findFirst()
        .ifPresent(
            character -> {
              throw new SigningRefusedException(
                  "\"%s\" has the character %s (U+%04X), which cannot be shown: leave it out"
                      .formatted(text, Character.toString(character), character));
            });
  }

  /** Of a character, in thousandths of the font size. */
  private double width(int character) {
    try {
      return perThousand(font.getAdvanceWidth(glyphs.getGlyphId(character)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double perThousand(double units) throws IOException {
    return units * 1000 / font.getUnitsPerEm();
  }

  @Override
  public void close() {
    try {
      font.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
