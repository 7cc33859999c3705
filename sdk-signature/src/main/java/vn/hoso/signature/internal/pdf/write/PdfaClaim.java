package vn.hoso.signature.internal.pdf.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import vn.hoso.signature.internal.pdf.read.StreamData;

/** What a document says of itself in its metadata (ISO 19005-1 §6.7.11). */
final class PdfaClaim {

  private static final int MAX_METADATA = 16 << 20;
  private static final Pattern PART = Pattern.compile("pdfaid:part\\s*(?:>|=\\s*[\"'])\\s*(\\d)");

  private PdfaClaim() {}

  /**
   * Whether pages may have transparency: not in PDF/A-1 (ISO 19005-1 §6.4), nor in its later parts
   * where nothing says in which colours it is blended (ISO 19005-2 §6.2.10).
   */
  static boolean permitsTransparency(PdfSource source) {
    String part = part(source);
    if (part.isEmpty()) {
      return true;
    }
    COSArray intents = source.read(source.catalog(), COSName.OUTPUT_INTENTS, COSArray.class);
    return !part.equals("1") && intents != null && intents.size() > 0;
  }

  /** Whether even a field that cannot be seen has an appearance (ISO 19005-1 §6.9). */
  static boolean wantsAppearances(PdfSource source) {
    return part(source).equals("1");
  }

  /** Empty if it does not say that it is PDF/A. */
  private static String part(PdfSource source) {
    COSStream metadata = source.read(source.catalog(), COSName.METADATA, COSStream.class);
    Matcher part = PART.matcher(metadata == null ? "" : text(source, metadata));
    return part.find() ? part.group(1) : "";
  }

  private static String text(PdfSource source, COSStream metadata) {
    try {
      byte[] text = StreamData.decode(metadata, MAX_METADATA, bytes -> {});
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw source.damaged("its metadata cannot be read", e);
    }
  }
}
