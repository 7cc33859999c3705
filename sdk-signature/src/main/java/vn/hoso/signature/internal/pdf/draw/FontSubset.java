package vn.hoso.signature.internal.pdf.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import vn.hoso.signature.internal.crypto.Sha256;

/**
 * The part of a font that some texts need, as a CIDFont whose codes are its glyph numbers (ISO
 * 32000-1 §9.7.4). Immutable.
 */
public final class FontSubset {

  /** What a font in a PDF needs; names and character map are in the PDF. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int TAG_LETTERS = 6;
  private static final int MAX_RANGE = 100;

  private final byte[] file;
  private final String name;
  private final Map<Integer, Integer> codes;
  private final List<Long> widths;
  private final String descriptor;

  private FontSubset(
      byte[] file, String name, Map<Integer, Integer> codes, List<Long> widths, String descriptor) {
    this.file = file;
    this.name = name;
    this.codes = codes;
    this.widths = widths;
    this.descriptor = descriptor;
  }

  public static FontSubset of(TimesFont times, List<String> texts) {
    try {
      return create(times, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FontSubset create(TimesFont times, List<String> texts) throws IOException {
    TrueTypeFont font = times.font();
    CmapLookup glyphs = font.getUnicodeCmapLookup();
    TreeSet<Integer> characters = new TreeSet<>();
    texts.forEach(text -> text.codePoints().forEach(characters::add));
    TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
    subsetter.addAll(characters);
    Map<Integer, Integer> newCodes = new HashMap<>();
    List<Long> widths = new ArrayList<>();
    for (Map.Entry<Integer, Integer> glyph : new TreeMap<>(subsetter.getGIDMap()).entrySet()) {
      newCodes.put(glyph.getValue(), glyph.getKey());
      widths.add(Math.round(times.perThousand(font.getAdvanceWidth(glyph.getValue()))));
    }
    Map<Integer, Integer> codes = new TreeMap<>();
    for (int character : characters) {
      codes.put(character, newCodes.getOrDefault(glyphs.getGlyphId(character), 0));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    subsetter.writeToStream(file);
    return new FontSubset(
        file.toByteArray(),
        tag(file.toByteArray()) + "+" + times.name(),
        codes,
        widths,
        descriptor(times));
  }

  /** The TrueType file. */
  public byte[] file() {
    return file.clone();
  }

  /** With the tag of a subset (ISO 32000-1 §9.6.4). */
  public String name() {
    return name;
  }

  /** The metrics of a font descriptor: its entries but name and file. */
  public String descriptor() {
    return descriptor;
  }

  /** The value of /W. */
  public String widths() {
    StringBuilder out = new StringBuilder("[0 [");
    widths.forEach(width -> out.append(width).append(' '));
    return out.append("]]").toString();
  }

  /** A bit for each glyph, which PDF/A-1 asks for (ISO 19005-1 §6.3.5): all are there. */
  public byte[] glyphSet() {
    byte[] bits = new byte[(widths.size() + 7) / 8];
    for (int i = 0; i < widths.size(); i++) {
      bits[i / 8] |= (byte) (0x80 >> (i % 8));
    }
    return bits;
  }

  /** A text in the codes of this font, as a PDF string. */
  public String encode(String text) {
    StringBuilder out = new StringBuilder("<");
    text.codePoints()
        .forEach(
            character ->
                out.append(HEX.toHexDigits(codes.getOrDefault(character, 0).shortValue())));
    return out.append('>').toString();
  }

  /** The CMap that leads back to Unicode (ISO 32000-1 §9.10.3). */
  public byte[] toUnicode() {
    StringBuilder out =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<Map.Entry<Integer, Integer>> all = List.copyOf(codes.entrySet());
    for (int from = 0; from < all.size(); from += MAX_RANGE) {
      List<Map.Entry<Integer, Integer>> some =
          all.subList(from, Math.min(all.size(), from + MAX_RANGE));
      out.append(some.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, Integer> each : some) {
        String unicode = Character.toString(each.getKey());
        out.append('<').append(HEX.toHexDigits(each.getValue().shortValue())).append("> <");
        out.append(HEX.formatHex(unicode.getBytes(StandardCharsets.UTF_16BE))).append(">\n");
      }
      out.append("endbfchar\n");
    }
    out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String descriptor(TimesFont times) throws IOException {
    TrueTypeFont font = times.font();
    HeaderTable head = font.getHeader();
    return "/Flags 6 /ItalicAngle 0 /StemV 80 /CapHeight 662 /FontBBox [%d %d %d %d] /Ascent %d /Descent %d"
        .formatted(
            Math.round(times.perThousand(head.getXMin())),
            Math.round(times.perThousand(head.getYMin())),
            Math.round(times.perThousand(head.getXMax())),
            Math.round(times.perThousand(head.getYMax())),
            Math.round(times.perThousand(font.getHorizontalHeader().getAscender())),
            Math.round(times.perThousand(font.getHorizontalHeader().getDescender())));
  }

  /** Six letters that depend on the content. */
  private static String tag(byte[] file) {
    StringBuilder tag = new StringBuilder();
    for (char digit : Sha256.hex(file).substring(0, TAG_LETTERS).toCharArray()) {
      tag.append((char) ('A' + Character.digit(digit, 16)));
    }
    return tag.toString();
  }
}
