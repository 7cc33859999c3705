package vn.hoso.signature.internal.pdf.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values of new entries, as they stand in a PDF. */
final class PdfText {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern PLAIN = Pattern.compile("[ -~&&[^()\\\\]]*");

  /** Vietnam has had no other offset since 1975. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** ISO 32000-1 §7.9.4. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+07''00'''", Locale.ROOT).withZone(ZONE);

  /** ISO 8601 with the zone, as NĐ 30/2020/NĐ-CP Phụ lục I asks for. */
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZONE);

  private PdfText() {}

  /** A text string (ISO 32000-1 §7.9.2.2): literal if plain ASCII, else UTF-16 in hexadecimal. */
  static String text(String value) {
    return PLAIN.matcher(value).matches()
        ? "(" + value + ")"
        : "<FEFF" + HEX.formatHex(value.getBytes(StandardCharsets.UTF_16BE)) + ">";
  }

  static String hex(byte[] bytes) {
    return "<" + HEX.formatHex(bytes) + ">";
  }

  /** In four decimal places at most. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** With blanks between them. */
  static String numbers(List<Double> values) {
    return values.stream().map(PdfText::number).collect(Collectors.joining(" "));
  }

  static String date(Instant instant) {
    return "(" + DATE.format(instant) + ")";
  }

  /** For people to read, and for XMP. */
  static String isoTime(Instant instant) {
    return ISO.format(instant);
  }
}
