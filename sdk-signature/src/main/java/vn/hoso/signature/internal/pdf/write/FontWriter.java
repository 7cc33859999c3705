package vn.hoso.signature.internal.pdf.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSObjectKey;
import vn.hoso.signature.internal.pdf.draw.Deflated;
import vn.hoso.signature.internal.pdf.draw.FontSubset;
import vn.hoso.signature.internal.pdf.draw.Look;

/** Writes a font, and text in it, whose resource is named /Times (ISO 32000-1 §9.7). */
final class FontWriter {

  private FontWriter() {}

  /** Returns the number of the composite font. */
  static COSObjectKey write(NewObjects objects, FontSubset font) {
    byte[] file = font.file();
    COSObjectKey fontFile =
        objects.add(
            StreamObject.of(
                "/Length1 %d /Filter /FlateDecode ".formatted(file.length), Deflated.of(file)));
    COSObjectKey glyphSet = objects.add(StreamObject.of("", font.glyphSet()));
    COSObjectKey toUnicode =
        objects.add(StreamObject.of("/Filter /FlateDecode ", Deflated.of(font.toUnicode())));
    COSObjectKey descriptor =
        add(
            objects,
            "<</Type /FontDescriptor /FontName /%s %s /FontFile2 %s /CIDSet %s>>"
                .formatted(
                    font.name(),
                    font.descriptor(),
                    ObjectWriter.reference(fontFile),
                    ObjectWriter.reference(glyphSet)));
    COSObjectKey descendant =
        add(
            objects,
            ("<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe)"
                    + " /Ordering (Identity) /Supplement 0>> /FontDescriptor %s /CIDToGIDMap"
                    + " /Identity /DW 0 /W %s>>")
                .formatted(font.name(), ObjectWriter.reference(descriptor), font.widths()));
    return add(
        objects,
        ("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%s]"
                + " /ToUnicode %s>>")
            .formatted(
                font.name(),
                ObjectWriter.reference(descendant),
                ObjectWriter.reference(toUnicode)));
  }

  /**
   * The operators that show text, in the colour that is set.
   *
   * @param height of the area that the runs are placed in, whose lower left corner is the origin
   */
  static String show(List<Look.Run> runs, double height, FontSubset font) {
    StringBuilder out = new StringBuilder("BT\n");
    for (Look.Run run : runs) {
      out.append("/Times ").append(PdfText.number(run.size())).append(" Tf 1 0 ");
      out.append(run.slanted() ? PdfText.number(Blanks.SLANT) : "0").append(" 1 ");
      out.append(PdfText.number(run.left())).append(' ');
      out.append(PdfText.number(height - run.baseline())).append(" Tm ");
      out.append(font.encode(run.text())).append(" Tj\n");
    }
    return out.append("ET").toString();
  }

  private static COSObjectKey add(NewObjects objects, String body) {
    return objects.add(body.getBytes(StandardCharsets.US_ASCII));
  }
}
