package vn.hoso.signature.internal.pdf.write;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSObjectKey;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.draw.Deflated;
import vn.hoso.signature.internal.pdf.draw.FontSubset;
import vn.hoso.signature.internal.pdf.draw.TextBlock;
import vn.hoso.signature.internal.pdf.draw.TimesFont;
import vn.hoso.signature.internal.pdf.scan.ScanPage;
import vn.hoso.signature.visible.Placement;

/** Writes scanned pages as PDF/A-2b (ISO 19005-2), one after the other, in their true size. */
public final class ScanWriter {

  private static final double MARK_SIZE = 8;
  private static final double MARGIN = 5 * Placement.POINTS_PER_MILLIMETRE;
  private static final String SRGB = "sRGB IEC61966-2.1";

  private final NewPdf pdf;
  private final ScanMark mark;
  private final COSObjectKey tree;
  private final List<COSObjectKey> pages = new ArrayList<>();

  public ScanWriter(TargetFile file, ScanMark mark) {
    this.pdf = new NewPdf(file);
    this.mark = mark;
    this.tree = pdf.allocate();
  }

  /**
   * Writes a page.
   *
   * @throws IOException if its pixels are damaged
   */
  public void add(ScanPage page) throws IOException {
    COSObjectKey image =
        pdf.addStream(
            "/Type /XObject /Subtype /Image /Width %d /Height %d %s"
                .formatted(page.columns(), page.rows(), page.samples().entries()),
            page.samples());
    String content =
        "q %s cm /Scan Do Q"
            .formatted(PdfText.numbers(page.orientation().matrix(page.width(), page.height())));
    String resources = "/XObject <</Scan %s>>".formatted(ObjectWriter.reference(image));
    if (pages.isEmpty()) {
      try (TimesFont times = TimesFont.open()) {
        mark.lines().forEach(times::require);
        FontSubset font = FontSubset.of(times, mark.lines());
        resources +=
            " /Font <</Times %s>>".formatted(ObjectWriter.reference(FontWriter.write(pdf, font)));
        content += mark(page, times, font);
      }
    }
    COSObjectKey stream = pdf.add(StreamObject.of("", content.getBytes(StandardCharsets.US_ASCII)));
    pages.add(
        pdf.add(
            "<</Type /Page /Parent %s /MediaBox [0 0 %s %s] /Resources <<%s>> /Contents %s>>"
                .formatted(
                    ObjectWriter.reference(tree),
                    PdfText.number(page.width()),
                    PdfText.number(page.height()),
                    resources,
                    ObjectWriter.reference(stream))));
  }

  private String mark(ScanPage page, TimesFont times, FontSubset font) {
    TextBlock block = TextBlock.of(times, mark.lines(), MARK_SIZE, page.width() - 2 * MARGIN);
    boolean right = mark.corner().isRight();
    double left = right ? page.width() - MARGIN - block.width() : MARGIN;
    double bottom = mark.corner().isTop() ? page.height() - MARGIN - block.height() : MARGIN;
    return "\nq 1 0 0 1 %s %s cm 0 g %s Q"
        .formatted(
            PdfText.number(left),
            PdfText.number(bottom),
            FontWriter.show(block.runs(right), block.height(), font));
  }

  /** Writes what holds the pages together. To be called once. */
  public void finish() {
    String kids = pages.stream().map(ObjectWriter::reference).collect(Collectors.joining(" "));
    pdf.write(tree, "<</Type /Pages /Count %d /Kids [%s]>>".formatted(pages.size(), kids));
    COSObjectKey metadata =
        pdf.add(
            StreamObject.of(
                "/Type /Metadata /Subtype /XML ",
                mark.metadata().getBytes(StandardCharsets.UTF_8)));
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    COSObjectKey colours =
        pdf.add(StreamObject.of("/N 3 /Filter /FlateDecode ", Deflated.of(profile)));
    COSObjectKey catalog =
        pdf.add(
            ("<</Type /Catalog /Pages %s /Metadata %s /Lang (vi) /OutputIntents [<</Type"
                    + " /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (%s) /Info (%s)"
                    + " /DestOutputProfile %s>>]>>")
                .formatted(
                    ObjectWriter.reference(tree),
                    ObjectWriter.reference(metadata),
                    SRGB,
                    SRGB,
                    ObjectWriter.reference(colours)));
    pdf.finish(catalog);
  }
}
