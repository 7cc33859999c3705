package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

/** PDFBox makes a reference without an object's number out of a lone R. */
class DamagedReferenceTest {

  private static final int ADDED = 20;

  @TempDir Path dir;

  @Test
  void read_loneRInASignedObject_refersToNothing() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.METADATA - 1, SignedForm.stream("/Type /Metadata /A R", "x"));
    byte[] updated =
        PdfUpdate.of(SignedForm.sign(RawPdf.classic(objects), ""))
            .object(ADDED, "<</B R>>")
            .object(SignedForm.METADATA, SignedForm.stream("/Type /Metadata /A R", "y"))
            .write();

    PdfFacts facts = SignedForm.read(dir, updated);

    assertThat(facts.signatures()).hasSize(1);
    assertThat(facts.signatures().get(0).formProblem()).isNull();
  }
}
