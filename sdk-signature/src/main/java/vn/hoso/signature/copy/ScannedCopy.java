package vn.hoso.signature.copy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.scan.ScanFile;
import vn.hoso.signature.internal.pdf.scan.ScanRules;
import vn.hoso.signature.internal.pdf.write.ScanMark;
import vn.hoso.signature.internal.pdf.write.ScanWriter;
import vn.hoso.signature.internal.report.VietnameseTime;
import vn.hoso.signature.visible.Placement;

/**
 * The electronic copy of a paper: scanned pages become one PDF/A-2b in their true size, with the
 * mark that they were converted (NĐ 137/2024/NĐ-CP Điều 4; NĐ 30/2020/NĐ-CP Phụ lục I). It is then
 * signed as any PDF.
 *
 * <pre>{@code
 * ScannedCopy.of(scans, Conversion.by("Nguyễn Thị Hồng Nhung, UBND xã Tam Xuân")).write(copy);
 * }</pre>
 *
 * <p>Pages have to be in colour, with 200 dpi or more, at most 75 million pixels each. JPEG data
 * (at most 64 MiB a page) goes into the PDF unchanged, everything else without loss. Each method
 * that takes a value returns a changed one.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScannedCopy {

  /** What Luật 20/2023/QH15 Điều 12 wants to be confirmed. */
  private static final String WORDS = "Đã được chuyển đổi từ văn bản giấy sang thông điệp dữ liệu";

  private final List<Path> scans;
  private final Conversion conversion;
  private final @Nullable String title;
  private final ScanRules rules;
  private final Placement.Corner corner;

  private ScannedCopy(
      List<Path> scans,
      Conversion conversion,
      @Nullable String title,
      ScanRules rules,
      Placement.Corner corner) {
    this.scans = scans;
    this.conversion = conversion;
    this.title = title;
    this.rules = rules;
    this.corner = corner;
  }

  /**
   * Of pages in their order; nothing is read yet.
   *
   * @param scans TIFF (with any number of pages), JPEG and PNG
   */
  public static ScannedCopy of(List<Path> scans, Conversion conversion) {
    if (scans.isEmpty()) {
      throw new IllegalArgumentException("scans is empty; give the files of the scanner");
    }
    return new ScannedCopy(
        List.copyOf(scans),
        conversion,
        null,
        new ScanRules(false, 0),
        Placement.Corner.BOTTOM_LEFT);
  }

  /** The title of the document, for its metadata. */
  public ScannedCopy title(String value) {
    return new ScannedCopy(scans, conversion, Texts.required("title", value), rules, corner);
  }

  /** Accepts gray, and black and white, for papers that have no colour. */
  public ScannedCopy allowMonochrome() {
    return new ScannedCopy(
        scans, conversion, title, new ScanRules(true, rules.assumedDpi()), corner);
  }

  /**
   * The resolution of pages that do not say it; they are refused unless it is set.
   *
   * @param dpi 200 to 2400
   */
  public ScannedCopy assumedDpi(int dpi) {
    if (dpi < ScanRules.MIN_DPI || dpi > 2400) {
      throw new IllegalArgumentException(
          "assumedDpi is %d; it must be from %d to 2400".formatted(dpi, ScanRules.MIN_DPI));
    }
    return new ScannedCopy(
        scans, conversion, title, new ScanRules(rules.monochrome(), dpi), corner);
  }

  /**
   * Where on the first page the mark is shown, lower left unless set. The top right is where the
   * signature of a copy goes.
   */
  public ScannedCopy mark(Placement.Corner value) {
    return new ScannedCopy(scans, conversion, title, rules, value);
  }

  /**
   * Reads the pages one after the other, and writes the copy.
   *
   * @param target a file that is replaced if it exists
   * @throws UnreadableDocumentException if a file is missing or damaged, or a page is not as above;
   *     the message names file, page and reason
   * @throws UnsupportedDocumentException if a file is neither TIFF nor JPEG nor PNG
   * @throws SigningRefusedException if the converter's name has a character that cannot be shown
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public void write(Path target) {
    try (TargetFile file = TargetFile.create(target)) {
      ScanWriter writer = new ScanWriter(file, mark());
      for (Path scan : scans) {
        ScanFile.read(scan, rules, writer::add);
      }
      writer.finish();
      file.commit();
    }
  }

  private ScanMark mark() {
    List<String> lines =
        List.of(
            WORDS,
            "Thời gian chuyển đổi: " + VietnameseTime.format(conversion.time()),
            "Thực hiện chuyển đổi: " + conversion.converter());
    return new ScanMark(lines, corner, title, WORDS, conversion.converter(), conversion.time());
  }
}
