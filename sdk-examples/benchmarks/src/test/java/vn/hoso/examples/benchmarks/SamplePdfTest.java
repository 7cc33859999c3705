package vn.hoso.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplePdfTest {

  @ParameterizedTest
  @EnumSource
  void write_eachSize_hasItsBytesAndPagesAndAClassicXref(Size size, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("sample.pdf");

    SamplePdf.write(file, size);

    assertThat(Files.size(file)).isCloseTo(size.bytes(), withinPercentage(10));
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("\nxref\n");
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(size.pages());
      assertThat(new PDFTextStripper().getText(document)).contains("Nguyễn Văn Lành");
    }
  }
}
