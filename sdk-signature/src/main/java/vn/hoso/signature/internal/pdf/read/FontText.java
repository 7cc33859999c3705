package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What the codes of a font mean (ISO 32000-1 §9.10.3). Ranges stay ranges: a few bytes of a CMap
 * can stand for millions of characters.
 */
final class FontText {

  private static final int MAX_BYTES = 64 << 10;

  /** Hexadecimal digits: what a code stands for is a letter, perhaps with marks, or a ligature. */
  private static final int MAX_CHARACTER = 32;

  private static final Pattern CHAR = Pattern.compile("<(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)>");
  private static final Pattern RANGE =
      Pattern.compile("<(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)>");

  private final int codeBytes;
  private final TreeMap<Integer, Range> ranges = new TreeMap<>();

  /** Codes that mean this character, and those that follow it. */
  private record Range(int to, String first) {

    String character(int offset) {
      int last = first.length() - 1;
      return first.substring(0, last) + (char) (first.charAt(last) + offset);
    }
  }

  private FontText(int codeBytes) {
    this.codeBytes = codeBytes;
  }

  static FontText of(Node font) {
    FontText text = new FontText("Type0".equals(font.name(COSName.SUBTYPE)) ? 2 : 1);
    if (font.entry(COSName.TO_UNICODE).value() instanceof COSStream stream) {
      try {
        byte[] map = font.revision().decode(stream, MAX_BYTES);
        text.read(new String(map, StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // Text that cannot be read speaks for nothing.
      }
    }
    return text;
  }

  /**
   * Unknown codes are left out; those of a font without a map are characters of Latin.
   *
   * @param most codes that are looked at
   */
  String decode(byte[] codes, int most) {
    int end = (int) Math.min(codes.length, (long) most * codeBytes);
    if (ranges.isEmpty()) {
      return codeBytes == 1 ? new String(codes, 0, end, StandardCharsets.ISO_8859_1) : "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + codeBytes <= end; i += codeBytes) {
      int code = codes[i] & 0xff;
      if (codeBytes == 2) {
        code = (code << 8) | (codes[i + 1] & 0xff);
      }
      Map.Entry<Integer, Range> entry = ranges.floorEntry(code);
      if (entry != null && code <= entry.getValue().to()) {
        text.append(entry.getValue().character(code - entry.getKey()));
      }
    }
    return text.toString();
  }

  private void read(String map) {
    for (Matcher found : sections(map, "bfchar", CHAR)) {
      while (found.find()) {
        add(found.group(1), found.group(1), found.group(2));
      }
    }
    for (Matcher found : sections(map, "bfrange", RANGE)) {
      while (found.find()) {
        add(found.group(1), found.group(2), found.group(3));
      }
    }
  }

  private static List<Matcher> sections(String map, String kind, Pattern entry) {
    List<Matcher> sections = new ArrayList<>();
    int from = map.indexOf("begin" + kind);
    while (from >= 0) {
      int to = map.indexOf("end" + kind, from);
      if (to < 0) {
        break;
      }
      sections.add(entry.matcher(map.substring(from, to)));
      from = map.indexOf("begin" + kind, to);
    }
    return sections;
  }

  private void add(String from, String to, String utf16) {
    if (from.length() > 4
        || to.length() > 4
        || utf16.length() < 4
        || utf16.length() > MAX_CHARACTER
        || utf16.length() % 2 != 0) {
      return;
    }
    String first = new String(HexFormat.of().parseHex(utf16), StandardCharsets.UTF_16BE);
    ranges.put(Integer.parseInt(from, 16), new Range(Integer.parseInt(to, 16), first));
  }
}
