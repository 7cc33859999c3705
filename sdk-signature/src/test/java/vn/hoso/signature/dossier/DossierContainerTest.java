package vn.hoso.signature.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import vn.hoso.signature.AsicContent;
import vn.hoso.signature.AsicSignatureOptions;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UntrustedContentException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.ZipWriter;

/** Dossiers in signed containers: packed, signed by several parties, opened, and attacked. */
class DossierContainerTest {

  private static final String NUMBER = "H57.132-260804-0583";
  private static final String PROCEDURE = "1.001193.000.00.00.H57";
  private static final String PAPER_CODE = "KQ.G15.000012";
  private static final String FORM = "form-data/tờ khai đăng ký khai sinh.json";
  private static final String PAPER = "paper/KQ.G15.000012/giấy chứng sinh.pdf";
  private static final String MANIFEST = "dossier.xml";

  @TempDir Path dir;

  private Path form;
  private Path paper;
  private Path dossier;
  private Path copy;

  @BeforeEach
  void pack() throws IOException {
    form =
        Files.writeString(
            dir.resolve("tờ khai đăng ký khai sinh.json"), "{\"hoTen\":\"Vũ Thị Ngọc Ánh\"}");
    paper = Files.writeString(dir.resolve("giấy chứng sinh.pdf"), "%PDF-1.7 giấy chứng sinh");
    dossier = dir.resolve("hồ sơ.asice");
    copy = dir.resolve("bản sao");
    content().packTo(dossier);
  }

  @Test
  void open_signedByCitizenOfficerAndAgency_tellsEachFileAndWhoSignedIt() throws IOException {
    sign(SigningPki.signer("P-256"), AsicSignatureOptions.xades());
    sign(SigningPki.signer("RSA-2048"), AsicSignatureOptions.xades().title("Công chức một cửa"));
    sign(SigningPki.agency(), AsicSignatureOptions.xades());

    try (DossierContainer opened = open()) {
      assertThat(opened.report().verdict()).isEqualTo(new Verdict.Valid());
      assertThat(opened.manifest().dossierNumber()).isEqualTo(NUMBER);
      assertThat(opened.manifest().procedureCode()).isEqualTo(PROCEDURE);
      assertThat(opened.entries())
          .extracting(each -> each.file().name())
          .containsExactly(FORM, PAPER);
      DossierEntry entry = opened.entries().get(1);
      assertThat(entry.file().role()).isEqualTo(DossierRole.PAPER);
      assertThat(entry.file().code()).isEqualTo(PAPER_CODE);
      assertThat(entry.file().mediaType()).isEqualTo("application/pdf");
      assertThat(entry.file().length()).isEqualTo(Files.size(paper));
      assertThat(entry.signatures())
          .extracting(SignatureReport::signer)
          .containsExactlyInAnyOrder(
              "Nguyễn Thị Hồng Nhung", "Nguyễn Thị Hồng Nhung", "Ủy ban nhân dân xã Đạ Nghịt");
      entry.copyTo(copy);
    }
    assertThat(copy).hasSameBinaryContentAs(paper);
    SimpleReport reference = Dss.simpleReport(dossier);
    assertThat(reference.getSignatureIdList())
        .hasSize(3)
        .allMatch(id -> reference.getIndication(id) == Indication.TOTAL_PASSED);
  }

  @Test
  void pack_manifest_isAsItsSchemaSays() throws IOException, SAXException {
    content().result(form).other(form).packTo(dossier);
    byte[] manifest = ZipWriter.entries(dossier).get(MANIFEST);
    Validator schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Path.of("docs/dossier.xsd").toFile())
            .newValidator();

    assertThatCode(() -> schema.validate(new StreamSource(new ByteArrayInputStream(manifest))))
        .doesNotThrowAnyException();
    assertThat(ManifestXml.write(ManifestXml.read(MANIFEST, manifest))).isEqualTo(manifest);
  }

  @Test
  void copyTo_unsignedDossier_isRefused() throws IOException {
    try (DossierContainer opened = open()) {
      assertThat(opened.report().verdict()).isEqualTo(new Verdict.Unsigned());
      assertRefused(opened, "the verdict of the dossier is UNSIGNED");
    }
  }

  @Test
  void copyTo_signerNobodyKnows_isRefused() throws IOException {
    sign(SigningPki.stranger(), AsicSignatureOptions.xades());

    try (DossierContainer opened = open()) {
      assertRefused(opened, "the verdict of the dossier is INDETERMINATE");
    }
  }

  /** Whoever has a certificate could sign over the change; the first signature tells. */
  @Test
  void copyTo_changedAndSignedAgain_isRefused() throws IOException {
    sign(SigningPki.signer("P-256"), AsicSignatureOptions.xades());
    change(FORM, "{\"hoTen\":\"Kẻ Mạo Danh\"}");
    sign(SigningPki.agency(), AsicSignatureOptions.xades());

    try (DossierContainer opened = open()) {
      assertRefused(opened, "the verdict of the dossier is INVALID");
    }
  }

  @Test
  void copyTo_otherThanTheManifestSays_isRefusedAlthoughItIsSigned() throws IOException {
    change(FORM, "{\"hoTen\":\"Kẻ Mạo Danh\"}");
    sign(SigningPki.agency(), AsicSignatureOptions.cades());

    try (DossierContainer opened = open()) {
      assertThat(opened.report().verdict()).isEqualTo(new Verdict.Valid());
      assertRefused(opened, "is not what the manifest says");
    }
  }

  /** The first signer never saw the manifest; nobody else vouches for the file. */
  @Test
  void copyTo_manifestThatTheSignerDidNotSee_isRefused() throws IOException {
    Map<String, byte[]> entries = ZipWriter.entries(dossier);
    byte[] manifest = entries.remove(MANIFEST);
    ZipWriter.of(entries).write(dossier);
    sign(SigningPki.signer("P-256"), AsicSignatureOptions.xades());
    entries = ZipWriter.entries(dossier);
    entries.put(MANIFEST, manifest);
    ZipWriter.of(entries).write(dossier);

    try (DossierContainer opened = open()) {
      assertThat(opened.entries().get(0).signatures()).isEmpty();
      assertRefused(opened, "the verdict of the dossier is INVALID");
    }
  }

  @Test
  void copyTo_changedAfterOpening_isRefused() throws IOException {
    sign(SigningPki.signer("P-256"), AsicSignatureOptions.xades());
    byte[] bytes = Files.readAllBytes(dossier);
    byte[] name = "Ngọc Ánh".getBytes(StandardCharsets.UTF_8);
    int at = indexOf(bytes, name);

    try (DossierContainer opened = open()) {
      bytes[at] = 'M';
      Files.write(dossier, bytes);

      assertThatThrownBy(() -> opened.entries().get(0).copyTo(copy))
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageContaining("another CRC");
    }
    assertThat(copy).doesNotExist();
  }

  @Test
  void open_fileThatTheManifestDoesNotList_isUnreadable() {
    Map<String, byte[]> entries = ZipWriter.entries(dossier);
    entries.put("paper/thêm.pdf", new byte[1]);
    ZipWriter.of(entries).write(dossier);

    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("does not list paper/thêm.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "paper/../../thoat.pdf, leads out of the folder",
    "DOSSIER.XML, differs from another in case",
    "dossier.xml, several entries"
  })
  void open_nameThatIsNotWhatItSeems_isUnreadable(String name, String why) throws IOException {
    ZipWriter writer = ZipWriter.of(ZipWriter.entries(dossier));
    writer.add(name, new byte[1]).write(dossier);

    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("no sound dossier", why);
  }

  @Test
  void open_fileThatIsMissing_isUnreadable() {
    Map<String, byte[]> entries = ZipWriter.entries(dossier);
    entries.remove(PAPER);
    ZipWriter.of(entries).write(dossier);

    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("lists " + PAPER, "not there");
  }

  @Test
  void open_otherContainer_isUnsupported() {
    AsicContent.of(List.of(form)).writeTo(dossier);

    assertThatThrownBy(this::open)
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("no dossier");
  }

  @Test
  void open_manifestOfALaterVersion_isUnsupported() {
    changeManifest("urn:vn-hoso:dossier:1", "urn:vn-hoso:dossier:2");

    assertThatThrownBy(this::open)
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("urn:vn-hoso:dossier:2");
  }

  @ParameterizedTest
  @CsvSource({
    "role=\"paper\", role=\"other\", a paper has a code",
    "role=\"form-data\", role=\"tờ khai\", which is none",
    "sha256=\", sha256=\"x, no file has these",
    "length=\", length=\"-, no file has these",
    "' number=', ' so=', has no number",
    "<file , <tep , an element tep",
    "H57.132-260804-0583, '', dossierNumber is ''"
  })
  void open_manifestThatIsNotSound_isUnreadable(String what, String with, String why) {
    changeManifest(what, with);

    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("hồ sơ.asice", MANIFEST, why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "H57 132", "H57\n", "số hồ sơ"})
  void of_numberThatIsNone_isRefused(String number) {
    assertThatThrownBy(() -> DossierContent.of(number, PROCEDURE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dossierNumber");
    assertThatThrownBy(() -> DossierContent.of(NUMBER, number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("procedureCode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".a", "a/b", "mã 1"})
  void paper_codeThatIsNone_isRefused(String code) {
    assertThatThrownBy(() -> content().paper(code, paper))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("code is");
  }

  @Test
  void paper_twoOfTheSameName_isRefused() {
    assertThatThrownBy(() -> content().paper(PAPER_CODE, dir.resolve("GIẤY CHỨNG SINH.pdf")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rename one");
  }

  @Test
  void packTo_noFiles_isRefused() {
    assertThatThrownBy(() -> DossierContent.of(NUMBER, PROCEDURE).packTo(dossier))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(NUMBER, "no file");
  }

  private DossierContent content() {
    return DossierContent.of(NUMBER, PROCEDURE).formData(form).paper(PAPER_CODE, paper);
  }

  private void sign(Identity signer, AsicSignatureOptions options) {
    DocumentSigner.create(TestKey.of(signer))
        .clock(SigningPki.CLOCK)
        .asic(dossier, options)
        .sign(dossier);
  }

  private DossierContainer open() throws IOException {
    return DossierContainer.open(dossier, SigningPki.verifier(dir));
  }

  private void assertRefused(DossierContainer opened, String why) {
    DossierEntry entry = opened.entries().get(0);
    assertThatThrownBy(() -> entry.copyTo(copy))
        .isInstanceOf(UntrustedContentException.class)
        .hasMessageContainingAll("hồ sơ.asice", FORM, why);
    assertThat(copy).doesNotExist();
  }

  private void change(String entry, String text) {
    Map<String, byte[]> entries = ZipWriter.entries(dossier);
    entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
    ZipWriter.of(entries).write(dossier);
  }

  private void changeManifest(String what, String with) {
    String text = new String(ZipWriter.entries(dossier).get(MANIFEST), StandardCharsets.UTF_8);
    assertThat(text).contains(what);
    change(MANIFEST, text.replace(what, with));
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
