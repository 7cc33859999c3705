package vn.hoso.signature.copy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.draw.QrCode;
import vn.hoso.signature.internal.pdf.write.PaperBand;
import vn.hoso.signature.internal.pdf.write.PaperWriter;
import vn.hoso.signature.internal.report.VietnameseTime;

/**
 * A PDF to be printed: a paper copy of an electronic document (NĐ 137/2024/NĐ-CP Điều 5). Each page
 * gets a band at its foot that says where the original is, who converted it and when; the page
 * itself becomes a little smaller, so nothing is covered. Signatures stay to be seen where they are
 * shown, and are no signatures any more: fields, attachments, scripts are gone. Verify the document
 * before; this does not.
 *
 * <pre>{@code
 * PaperCopy.of(signed, origin, Conversion.by("Nguyễn Thị Hồng Nhung")).qr().write(printable);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PaperCopy {

  /** What Luật 20/2023/QH15 Điều 12 wants to be confirmed. */
  private static final String WORDS = "Đã được chuyển đổi từ thông điệp dữ liệu sang văn bản giấy";

  private final Path document;
  private final Origin origin;
  private final Conversion conversion;
  private final @Nullable QrCode qr;

  private PaperCopy(Path document, Origin origin, Conversion conversion, @Nullable QrCode qr) {
    this.document = document;
    this.origin = origin;
    this.conversion = conversion;
    this.qr = qr;
  }

  /** Of a PDF; nothing is read yet. */
  public static PaperCopy of(Path document, Origin origin, Conversion conversion) {
    return new PaperCopy(document, origin, conversion, null);
  }

  /**
   * Adds a QR code of the origin's reference. Needs {@code com.google.zxing:core} on the class
   * path, which this module does not bring.
   *
   * @throws IllegalStateException if it is not there
   * @throws IllegalArgumentException if the reference is too long for a QR code
   */
  public PaperCopy qr() {
    try {
      return new PaperCopy(document, origin, conversion, QrCode.of(origin.reference()));
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "A QR code needs com.google.zxing:core on the class path: add it, or leave qr() out", e);
    }
  }

  /**
   * Writes the PDF to be printed.
   *
   * @param target a file that is replaced if it exists
   * @throws UnreadableDocumentException if the document is missing, empty, damaged or encrypted
   * @throws UnsupportedDocumentException if it is not a PDF, or has a form that viewers draw
   * @throws SigningRefusedException if a text has a character that cannot be shown, or a word that
   *     is wider than a page
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public void write(Path target) {
    try (TargetFile file = TargetFile.create(target)) {
      PaperWriter.write(document, new PaperBand(lines(), qr), conversion.time(), file);
      file.commit();
    }
  }

  private List<String> lines() {
    return List.of(
        WORDS,
        "Hệ thống thông tin: " + origin.system(),
        "Cơ quan chủ quản: " + origin.owner(),
        (origin.isLink() ? "Đường dẫn: " : "Mã định danh: ") + origin.reference(),
        "Thời gian chuyển đổi: " + VietnameseTime.format(conversion.time()),
        "Thực hiện chuyển đổi: " + conversion.converter());
  }
}
