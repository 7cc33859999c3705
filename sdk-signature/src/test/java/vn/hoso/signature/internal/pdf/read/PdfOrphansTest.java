package vn.hoso.signature.internal.pdf.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

class PdfOrphansTest {

  @TempDir Path dir;

  @Test
  void read_signatureTakenAwayByARevision_leavesATrace() {
    byte[] pdf =
        PdfUpdate.of(SignedForm.signed())
            .object(SignedForm.FORM, "<</Fields [6 0 R]>>")
            .free(SignedForm.FIELD)
            .free(SignedForm.SIGNATURE)
            .write();

    PdfFacts facts = SignedForm.read(dir, pdf);

    assertThat(facts.signatures()).isEmpty();
    assertThat(facts.orphans())
        .containsExactly(new PdfOrphan("object 12 was a signature in an earlier revision"));
  }

  @Test
  void read_signatureWhoseValueIsGone_leavesATrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FIELD - 1, "<<%s /V 99 0 R>>".formatted(SignedForm.FIELD_BODY));
    objects.set(
        SignedForm.CATALOG - 1,
        "<<%s /Perms <</DocMDP 98 0 R>>>>".formatted(SignedForm.CATALOG_BODY));

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans())
        .extracting(PdfOrphan::trace)
        .containsExactly(
            "the signature of field ChuKy is gone",
            "its certification (/Perms /DocMDP) belongs to no field");
  }

  @Test
  void read_savedAnew_leavesATrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.FORM - 1, "<</Fields [6 0 R]>>");
    objects.set(SignedForm.SIGNATURE - 1, "<</Type/Sig/Contents <00>/ByteRange[0 1 2 3]>>");

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans())
        .containsExactly(new PdfOrphan("object 12 is a signature that belongs to no field"));
  }

  @Test
  void read_savedAnewWithObjectStreams_leavesATrace() {
    byte[] pdf = RawPdf.hybrid(RawPdf.ONE_PAGE, "<</Contents <00> /ByteRange [0 1 2 3]>>");

    assertThat(SignedForm.read(dir, pdf).orphans())
        .containsExactly(new PdfOrphan("object 5 is a signature that belongs to no field"));
  }

  @Test
  void read_keyInAText_isNoTrace() {
    List<String> objects = new ArrayList<>(SignedForm.objects());
    objects.set(SignedForm.CONTENT - 1, SignedForm.stream("", "(/ByteRange and /Type /Sig) Tj"));
    objects.set(SignedForm.INFO - 1, "<</Title (/ByteRange)>>");

    assertThat(SignedForm.read(dir, RawPdf.classic(objects)).orphans()).isEmpty();
  }
}
