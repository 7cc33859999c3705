package vn.hoso.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A dossier's papers as an office scans and files them: on each page some text in an embedded font,
 * and an image that does not compress. Its cross-references are a classic table, so that neither
 * contestant has to unpack objects. The same size gives the same pages.
 */
final class SamplePdf {

  /** The subset of the font, and what a page has beside its image. */
  private static final int FONT_BYTES = 15_000;

  private static final int TEXT_BYTES = 1_200;

  private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";
  private static final String[] LINES = {
    "ỦY BAN NHÂN DÂN XÃ TAM XUÂN",
    "Tờ khai đề nghị hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
    "Người đứng ra tổ chức mai táng: ông Nguyễn Văn Lành, sinh năm 1968,",
    "thường trú tại thôn Phú Quý, xã Tam Xuân, thành phố Đà Nẵng.",
    "Người từ trần: cụ Huỳnh Thị Bốn, sinh năm 1941, đang hưởng trợ cấp xã hội hằng tháng.",
    "Kèm theo: trích lục khai tử; bản sao quyết định hưởng trợ cấp xã hội."
  };

  private SamplePdf() {}

  static void write(Path file, Size size) throws IOException {
    Random noise = new Random(size.bytes());
    int side = (int) Math.sqrt((size.bytes() - FONT_BYTES) / (double) size.pages() - TEXT_BYTES);
    try (PDDocument document = new PDDocument()) {
      PDFont font = font(document);
      for (int number = 1; number <= size.pages(); number++) {
        byte[] pixels = new byte[side * side];
        noise.nextBytes(pixels);
        PDImageXObject image =
            new PDImageXObject(
                document,
                new ByteArrayInputStream(pixels),
                null,
                side,
                side,
                Byte.SIZE,
                PDDeviceGray.INSTANCE);
        addPage(document, font, image, number);
      }
      document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
    }
  }

  private static void addPage(PDDocument document, PDFont font, PDImageXObject image, int number)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(font, 12);
      content.setLeading(16);
      content.newLineAtOffset(85, 760);
      for (String line : LINES) {
        content.showText(line);
        content.newLine();
      }
      content.showText("Trang " + number);
      content.endText();
      content.drawImage(image, 85, 150, 450, 450);
    }
  }

  private static PDFont font(PDDocument document) throws IOException {
    try (InputStream in = SamplePdf.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IOException(
            "Font " + FONT + " is not on the class path: add openpdf-fonts-extra");
      }
      return PDType0Font.load(document, in, true);
    }
  }
}
