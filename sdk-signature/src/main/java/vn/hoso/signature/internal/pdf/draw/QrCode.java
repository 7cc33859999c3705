package vn.hoso.signature.internal.pdf.draw;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code (ISO/IEC 18004). The only class that needs ZXing. Immutable. */
public final class QrCode {

  private final BitMatrix modules;

  private QrCode(BitMatrix modules) {
    this.modules = modules;
  }

  /**
   * Of a text, in UTF-8, that stays readable when 15 % of the print are damaged.
   *
   * @throws IllegalArgumentException if it is too long
   */
  public static QrCode of(String text) {
    Map<EncodeHintType, Object> hints =
        Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            0);
    try {
      return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
    } catch (WriterException e) {
      throw new IllegalArgumentException(
          "\"%s\" is too long for a QR code: give a shorter link or code".formatted(text), e);
    }
  }

  /** Modules on each side, without the blank around them. */
  public int size() {
    return modules.getWidth();
  }

  /**
   * Whether a module is dark.
   *
   * @param row from 0, the upper one
   */
  public boolean isDark(int column, int row) {
    return modules.get(column, row);
  }
}
