package vn.hoso.examples.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.identifier.DossierNumber;

class SampleDecisionTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("quyet-dinh.pdf");
    new SampleDecision(DossierNumber.of("H17.99-270202-0001"), LocalDate.of(2027, 2, 3))
        .write(file);
  }

  @Test
  void write_text_canBeReadAndSearched() throws IOException {
    String text = text();

    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    assertThat(text)
        .contains(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số: 1286/QĐ-UBND",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TAM XUÂN",
            "Xét hồ sơ số H17.99-270202-0001 và đề nghị của Trưởng phòng Văn hóa",
            "Điều 1. Hỗ trợ chi phí mai táng",
            "Nơi nhận:",
            "Nguyễn Thị Hồng Nhung");
  }

  @Test
  void write_date_hasZerosAsTheDecreeAsks() throws IOException {
    assertThat(text()).contains("Tam Xuân, ngày 03 tháng 02 năm 2027");
  }

  @Test
  void write_document_isOnePageWithItsFontsEmbedded() throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDResources resources = document.getPage(0).getResources();
      assertThat(resources.getFontNames()).hasSize(4);
      for (COSName name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
      }
    }
  }

  private String text() throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
