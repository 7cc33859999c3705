package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.fixture.RawPdf;

/** A form with a text field, a link, and a field for a signature; and the same form, signed. */
public final class SignedForm {

  public static final int CATALOG = 1;
  public static final int PAGES = 2;
  public static final int PAGE = 3;
  public static final int CONTENT = 4;
  public static final int FORM = 5;
  public static final int TEXT = 6;
  public static final int FIELD = 7;
  public static final int TEXT_LOOK = 8;
  public static final int NOTE = 9;
  public static final int NOTE_LOOK = 10;
  public static final int FONT = 11;
  public static final int SIGNATURE = 12;
  public static final int INFO = 13;
  public static final int METADATA = 14;

  /** The first number that no object has. */
  public static final int FREE = 20;

  public static final String PAGE_BODY =
      "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
          + " /Resources <</Font <</F1 11 0 R>>>>";
  public static final String CATALOG_BODY =
      "/Type /Catalog /Pages 2 0 R /AcroForm 5 0 R /Metadata 14 0 R";
  public static final String TEXT_BODY =
      "/Type /Annot /Subtype /Widget /FT /Tx /T (HoTen) /Rect [100 700 300 720] /P 3 0 R";
  public static final String FIELD_BODY =
      "/Type /Annot /Subtype /Widget /FT /Sig /T (ChuKy) /Rect [100 100 200 150] /P 3 0 R";
  public static final String NOTE_BODY =
      "/Type /Annot /Subtype /Square /Rect [100 500 300 520] /AP <</N 10 0 R>>";

  private SignedForm() {}

  public static byte[] unsigned() {
    return RawPdf.classic(objects());
  }

  /**
   * A form with one signature.
   *
   * @param more entries of the signature dictionary
   */
  public static byte[] signed(String more) {
    return sign(unsigned(), more);
  }

  public static byte[] signed() {
    return signed("");
  }

  public static byte[] sign(byte[] document, String more) {
    return PdfUpdate.of(document)
        .object(FIELD, "<<%s /V 12 0 R /F 132>>".formatted(FIELD_BODY))
        .signature(SIGNATURE, "/M (D:20260615100405+07'00') /Reason (Phe duyet) " + more)
        .trailer("/Root 1 0 R /Info 13 0 R")
        .write();
  }

  /**
   * A document that is really signed.
   *
   * @param more entries of the signature dictionary
   * @param signer makes the CMS for the covered bytes
   */
  public static byte[] sign(byte[] document, String more, UnaryOperator<byte[]> signer) {
    return PdfUpdate.of(document)
        .object(FIELD, "<<%s /V 12 0 R /F 132>>".formatted(FIELD_BODY))
        .trailer("/Root 1 0 R /Info 13 0 R")
        .sign(
            SIGNATURE,
            "/SubFilter /adbe.pkcs7.detached /M (D:20260615100405+07'00') " + more,
            signer);
  }

  /**
   * With a certification.
   *
   * @param p of the certification
   */
  public static byte[] certified(int p) {
    return signed(certification(p));
  }

  /** The entry of a signature dictionary that makes it a certification. */
  public static String certification(int p) {
    return "/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type"
        + " /TransformParams /P %d /V /1.2>>>>]".formatted(p);
  }

  /**
   * With a field that locks others.
   *
   * @param parameters /Action and /Fields
   */
  public static byte[] locked(String parameters) {
    return signed(
        "/Reference [<</Type /SigRef /TransformMethod /FieldMDP /TransformParams <<%s /V /1.2>>>>]"
            .formatted(parameters));
  }

  public static String stream(String entries, String data) {
    return RawPdf.stream(entries, data);
  }

  public static String look(String data) {
    return stream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources <<>>", data);
  }

  public static List<String> objects() {
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

  public static String text(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  public static byte[] bytes(String pdf) {
    return pdf.getBytes(StandardCharsets.ISO_8859_1);
  }
}
