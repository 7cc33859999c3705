package vn.hoso.signature.fuzz;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.crypto.dsig.Transform;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssContainers;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fuzz.Specimen.Kind;
import vn.hoso.signature.fuzz.Specimen.Meaning;

/** One of each kind, made by us, by the reference implementation and by Bouncy Castle. */
final class Specimens {

  private final Path folder;
  private final Identity signer = SigningPki.signer("RSA-2048");
  private final TestKey key = TestKey.of(signer);

  private Specimens(Path folder) {
    this.folder = folder;
  }

  static List<Specimen> in(Path folder) throws IOException {
    Specimens made = new Specimens(folder);
    return List.of(
        made.pdfWithTable(),
        made.pdfWithStreams(),
        made.pdfSignedTwice(),
        made.invoice(),
        made.xades(),
        made.cms(),
        made.container("quyết định.asice", ASiCContainerType.ASiC_E, "XAdES_BASELINE_B", 2),
        made.container("tờ trình.asice", ASiCContainerType.ASiC_E, "CAdES_BASELINE_B", 2),
        made.container("giấy mời.asics", ASiCContainerType.ASiC_S, "CAdES_BASELINE_B", 1));
  }

  private Specimen pdfWithTable() throws IOException {
    Path signed = sign(file("bảng.pdf", RawPdf.classic(letter())), "đã ký.pdf");
    return specimen(signed, Kind.PDF, Meanings::ofPdf);
  }

  private Specimen pdfWithStreams() throws IOException {
    Path signed = folder.resolve("luồng đã ký.pdf");
    Dss.sign(file("luồng.pdf", RawPdf.withXrefStream(letter())), signed, signer, null);
    return specimen(signed, Kind.PDF, Meanings::ofPdf);
  }

  private Specimen pdfSignedTwice() throws IOException {
    Path first = folder.resolve("một chữ ký.pdf");
    Dss.sign(file("thư.pdf", RawPdf.classic(letter())), first, signer, null);
    return specimen(sign(first, "hai chữ ký.pdf"), Kind.PDF, Meanings::ofPdf);
  }

  private Specimen invoice() throws IOException {
    String xml =
        SignedXml.by(signer.key(), signer.chain())
            .reference("#hd-1", Transform.ENVELOPED)
            .signingTime("2026-06-15T10:04:05", "")
            .sign(SignedXml.INVOICE, "NBan");
    Path file = file("hóa đơn.xml", xml.getBytes(StandardCharsets.UTF_8));
    return specimen(file, Kind.XML, Meanings::ofInvoice);
  }

  private Specimen xades() throws IOException {
    Path signed = folder.resolve("thông báo đã ký.xml");
    Path notice = file("thông báo.xml", SignedXml.NOTICE.getBytes(StandardCharsets.UTF_8));
    Dss.signXml(notice, signed, signer, SignatureLevel.XAdES_BASELINE_B);
    return specimen(signed, Kind.XML, Meanings::ofXml);
  }

  private Specimen cms() throws IOException {
    byte[] content = "Tờ khai của bà Trần Thị Bưởi".getBytes(StandardCharsets.UTF_8);
    Path file = file("tờ khai.p7m", AttackCms.enclose(content, "SHA256withRSA", signer));
    return specimen(file, Kind.CMS, Meanings::ofCms);
  }

  private Specimen container(String name, ASiCContainerType type, String level, int files)
      throws IOException {
    List<Path> content =
        List.of(
                file("Quyết định số 12.txt", "Điều 1.".getBytes(StandardCharsets.UTF_8)),
                file("Phụ lục 1.csv", "STT;Họ và tên".getBytes(StandardCharsets.UTF_8)))
            .subList(0, files);
    Path container =
        DssContainers.sign(
            type, SignatureLevel.valueOf(level), content, folder.resolve(name), signer);
    return specimen(container, Kind.ZIP, Meanings::ofZip);
  }

  /** Two pages with text, a form field and an annotation. */
  private static List<String> letter() {
    return List.of(
        "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [8 0 R]>>>>",
        "<</Type /Pages /Kids [3 0 R 5 0 R] /Count 2>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [8 0 R 9 0 R]"
            + " /Resources <</Font <</F1 7 0 R>>>>>>",
        content("So 12/QD-UBND: phe duyet 1250000 dong"),
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R"
            + " /Resources <</Font <</F1 7 0 R>>>>>>",
        content("Noi nhan: Tran Thi Buoi"),
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        "<</Type /Annot /Subtype /Widget /FT /Tx /T (noi dung) /V (da duyet) /Rect [0 0 90 20]"
            + " /P 3 0 R>>",
        "<</Type /Annot /Subtype /Text /Contents (da xem) /Rect [0 0 20 20] /P 3 0 R>>");
  }

  private static String content(String text) {
    String stream = "BT /F1 12 Tf 100 700 Td (" + text + ") Tj ET\n";
    return "<</Length " + stream.length() + ">>\nstream\n" + stream + "endstream";
  }

  private Path sign(Path document, String name) {
    return DocumentSigner.create(key)
        .clock(SigningPki.CLOCK)
        .pdf(document, PdfSignatureOptions.create())
        .sign(folder.resolve(name))
        .path();
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static Specimen specimen(Path signed, Kind kind, Meaning meaning) throws IOException {
    return new Specimen(signed.getFileName().toString(), Files.readAllBytes(signed), kind, meaning);
  }
}
