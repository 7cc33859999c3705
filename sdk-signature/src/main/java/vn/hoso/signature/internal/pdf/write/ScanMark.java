package vn.hoso.signature.internal.pdf.write;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.xml.write.XmlText;
import vn.hoso.signature.visible.Placement;

/**
 * What a copy says of how it was made, to people and to programs.
 *
 * @param lines that are seen in a corner of the first page
 * @param title of the document; null if there is none
 * @param words that say that it was converted
 * @param converter who converted
 */
public record ScanMark(
    List<String> lines,
    Placement.Corner corner,
    @Nullable String title,
    String words,
    String converter,
    Instant time) {

  public ScanMark {
    lines = List.copyOf(lines);
  }

  /** As XMP (ISO 16684-1), in properties that PDF/A knows (ISO 19005-2 §6.6.2.3). */
  String metadata() {
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"\
         xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>B</pdfaid:conformance>
        %s<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
        <dc:contributor><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:contributor>
        <xmp:CreateDate>%s</xmp:CreateDate>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>"""
        .formatted(
            titleElement(),
            XmlText.escape(words),
            XmlText.escape(converter),
            PdfText.isoTime(time));
  }

  private String titleElement() {
    return title == null
        ? ""
        : "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
            .formatted(XmlText.escape(title));
  }
}
