package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

/** A form with a text field, a link, and a field for a signature; and the same form, signed. */
final class SignedForm {

  static final int CATALOG = 1;
  static final int PAGES = 2;
  static final int PAGE = 3;
  static final int CONTENT = 4;
  static final int FORM = 5;
  static final int TEXT = 6;
  static final int FIELD = 7;
  static final int TEXT_LOOK = 8;
  static final int NOTE = 9;
  static final int NOTE_LOOK = 10;
  static final int FONT = 11;
  static final int SIGNATURE = 12;
  static final int INFO = 13;
  static final int METADATA = 14;

  /** The first number that no object has. */
  static final int FREE = 20;

  static final String PAGE_BODY =
      "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
          + " /Resources <</Font <</F1 11 0 R>>>>";
  static final String CATALOG_BODY = "/Type /Catalog /Pages 2 0 R /AcroForm 5 0 R /Metadata 14 0 R";
  static final String TEXT_BODY =
      "/Type /Annot /Subtype /Widget /FT /Tx /T (HoTen) /Rect [100 700 300 720] /P 3 0 R";
  static final String FIELD_BODY =
      "/Type /Annot /Subtype /Widget /FT /Sig /T (ChuKy) /Rect [100 100 200 150] /P 3 0 R";
  static final String NOTE_BODY =
      "/Type /Annot /Subtype /Square /Rect [100 500 300 520] /AP <</N 10 0 R>>";

  private SignedForm() {}

  static byte[] unsigned() {
    return RawPdf.classic(objects());
  }

  /**
   * @param more entries of the signature dictionary
   */
  static byte[] signed(String more) {
    return sign(unsigned(), more);
  }

  static byte[] signed() {
    return signed("");
  }

  static byte[] sign(byte[] document, String more) {
    return PdfUpdate.of(document)
        .object(FIELD, "<<%s /V 12 0 R /F 132>>".formatted(FIELD_BODY))
        .signature(SIGNATURE, "/M (D:20260615100405+07'00') /Reason (Phe duyet) " + more)
        .trailer("/Root 1 0 R /Info 13 0 R")
        .write();
  }

  /**
   * @param p of the certification
   */
  static byte[] certified(int p) {
    return signed(
        "/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type"
            + " /TransformParams /P %d /V /1.2>>>>]".formatted(p));
  }

  /**
   * @param parameters /Action and /Fields
   */
  static byte[] locked(String parameters) {
    return signed(
        "/Reference [<</Type /SigRef /TransformMethod /FieldMDP /TransformParams <<%s /V /1.2>>>>]"
            .formatted(parameters));
  }

  static String stream(String entries, String data) {
    return "<<%s /Length %d>>\nstream\n%s\nendstream".formatted(entries, data.length(), data);
  }

  static String look(String data) {
    return stream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources <<>>", data);
  }

  static List<String> objects() {
    List<String> objects = new ArrayList<>();
    objects.add("<<" + CATALOG_BODY + ">>");
    objects.add("<</Type /Pages /Kids [3 0 R] /Count 1>>");
    objects.add("<<" + PAGE_BODY + " /Annots [6 0 R 7 0 R 9 0 R]>>");
    objects.add(stream("", "BT /F1 12 Tf 100 600 Td (QUYET DINH) Tj ET"));
    objects.add("<</Fields [6 0 R 7 0 R] /SigFlags 3>>");
    objects.add("<<" + TEXT_BODY + " /AP <</N 8 0 R>>>>");
    objects.add("<<" + FIELD_BODY + ">>");
    objects.add(look("q Q"));
    objects.add("<<" + NOTE_BODY + ">>");
    objects.add(look("1 1 1 rg 0 0 200 20 re f"));
    objects.add("<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>");
    objects.add("null");
    objects.add("<</Title (Quyet dinh) /ModDate (D:20260101)>>");
    objects.add(stream("/Type /Metadata /Subtype /XML", "<x:xmpmeta/>"));
    return objects;
  }

  static PdfFacts read(Path directory, byte[] pdf) {
    try {
      return PdfReader.read(Files.write(directory.resolve("quyết-định.pdf"), pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String pdf) {
    return pdf.getBytes(StandardCharsets.ISO_8859_1);
  }
}
