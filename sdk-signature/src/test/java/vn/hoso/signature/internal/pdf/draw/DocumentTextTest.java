package vn.hoso.signature.internal.pdf.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSObjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.internal.pdf.read.SignedForm;

class DocumentTextTest {

  @TempDir Path dir;

  @Test
  void lines_page_areItsText() throws IOException {
    try (DocumentText text = DocumentText.open(write(SignedForm.unsigned()))) {
      assertThat(text.lines(new COSObjectKey(SignedForm.PAGE, 0)))
          .singleElement()
          .satisfies(line -> assertThat(line.findAlone("QUYET DINH")).hasSize(1));
    }
  }

  /** The page tree counts pages that are not there. */
  @Test
  void lines_pageTreeThatCountsWrongly_areThoseOfThePage() throws IOException {
    byte[] pdf =
        PdfUpdate.of(SignedForm.unsigned())
            .object(SignedForm.PAGES, "<</Type /Pages /Kids [20 0 R 3 0 R] /Count 9>>")
            .object(20, "<</Type /Pages /Kids [] /Count 7>>")
            .write();

    try (DocumentText text = DocumentText.open(write(pdf))) {
      assertThat(text.lines(new COSObjectKey(SignedForm.PAGE, 0))).hasSize(1);
    }
  }

  @Test
  void lines_noPage_isUnreadable() throws IOException {
    try (DocumentText text = DocumentText.open(write(SignedForm.unsigned()))) {
      assertThatThrownBy(() -> text.lines(new COSObjectKey(SignedForm.FONT, 0)))
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageContaining("give the place of the signature as a rectangle");
    }
  }

  private Path write(byte[] pdf) throws IOException {
    return Files.write(dir.resolve("quyết định.pdf"), pdf);
  }
}
