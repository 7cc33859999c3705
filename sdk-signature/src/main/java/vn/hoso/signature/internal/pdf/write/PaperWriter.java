package vn.hoso.signature.internal.pdf.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.draw.Area;
import vn.hoso.signature.internal.pdf.draw.PageView;
import vn.hoso.signature.internal.pdf.draw.TextBlock;
import vn.hoso.signature.internal.pdf.draw.TimesFont;

/** Writes a document anew as pages to be printed: nothing is left of it but what is seen. */
public final class PaperWriter {

  /** What pages need to look as they do; no form, no scripts, no attachments, no permissions. */
  private static final Set<COSName> CATALOG =
      Set.of(
          COSName.TYPE,
          COSName.PAGES,
          COSName.VERSION,
          COSName.LANG,
          COSName.PAGE_LABELS,
          COSName.OCPROPERTIES,
          COSName.OUTPUT_INTENTS);

  /** What a page has beside its sizes; what is seen of it goes into the new content. */
  private static final List<COSName> REPLACED =
      List.of(
          COSName.CONTENTS,
          COSName.ANNOTS,
          COSName.AA,
          COSName.METADATA,
          COSName.STRUCT_PARENTS,
          COSName.getPDFName("Thumb"));

  private final Path path;
  private final PDDocument document;
  private final PaperBand band;
  private final TimesFont times;
  private final PDFont font;

  private PaperWriter(
      Path path, PDDocument document, PaperBand band, TimesFont times, PDFont font) {
    this.path = path;
    this.document = document;
    this.band = band;
    this.times = times;
    this.font = font;
  }

  /**
   * Writes the pages, each with the band at its foot.
   *
   * @param time names the result in its /ID
   */
  public static void write(Path path, PaperBand band, Instant time, TargetFile target) {
    try (PdfSource source = PdfSource.open(path);
        TimesFont times = TimesFont.open()) {
      requireDrawn(source);
      PDDocument document = source.document();
      PDFont font = PDType0Font.load(document, times.font(), true);
      PaperWriter writer = new PaperWriter(path, document, band, times, font);
      for (PDPage page : document.getPages()) {
        writer.convert(page);
      }
      COSDictionary catalog = source.catalog();
      List.copyOf(catalog.keySet()).stream()
          .filter(entry -> !CATALOG.contains(entry))
          .forEach(catalog::removeItem);
      document.getDocument().getTrailer().removeItem(COSName.INFO);
      document.setDocumentId(time.toEpochMilli());
      document.save(target.stream());
    } catch (DocumentSignatureException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException(
          "The pages of %s cannot be printed: export the PDF again from its original"
              .formatted(path),
          e);
    }
  }

  /** What each viewer draws in its own way is not in the document to be printed. */
  private static void requireDrawn(PdfSource source) {
    COSDictionary catalog = source.catalog();
    COSDictionary form = source.read(catalog, COSName.ACRO_FORM, COSDictionary.class);
    boolean fields = form != null && form.getBoolean(COSName.NEED_APPEARANCES, false);
    if (fields || catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false)) {
      throw new UnsupportedDocumentException(
          "%s leaves it to each viewer to draw its form: print it to a PDF, then convert that"
              .formatted(source.path()));
    }
  }

  private void convert(PDPage page) throws IOException {
    PageView view = PageView.of(page.getCOSObject());
    TextBlock text = band.text(times, view.width(), path);
    PrintedAnnotations annotations = PrintedAnnotations.of(page);
    PDFormXObject picture = picture(page);
    REPLACED.forEach(page.getCOSObject()::removeItem);
    page.setResources(new PDResources());
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.saveGraphicsState();
      content.transform(smaller(view, band.height(text)));
      content.drawForm(picture);
      annotations.draw(content);
      content.restoreGraphicsState();
      content.transform(view.upright());
      band.draw(content, text, font, view.width());
    }
  }

  /** What the page shows, without what lies upon it. */
  private PDFormXObject picture(PDPage page) throws IOException {
    try (InputStream content = page.getContents()) {
      PDFormXObject picture =
          new PDFormXObject(new PDStream(document, content, COSName.FLATE_DECODE));
      picture.setBBox(page.getCropBox());
      PDResources resources = page.getResources();
      picture.setResources(resources == null ? new PDResources() : resources);
      return picture;
    }
  }

  /** From the whole page to what the band leaves of it. */
  private static Matrix smaller(PageView view, double bandHeight) {
    Area room = new Area(0, 0, view.width(), view.height() - bandHeight);
    PDRectangle place = view.toUserSpace(room.fit(view.width(), view.height()));
    PDRectangle crop = view.crop();
    float scale = place.getWidth() / crop.getWidth();
    return new Matrix(
        scale,
        0,
        0,
        scale,
        place.getLowerLeftX() - scale * crop.getLowerLeftX(),
        place.getLowerLeftY() - scale * crop.getLowerLeftY());
  }
}
