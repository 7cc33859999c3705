package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssContainers;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.ZipWriter;

/** Signed containers (EN 319 162-1), made by the reference implementation and then attacked. */
class AsicVerificationTest {

  private static final String DECISION = "Quyết định số 12.txt";
  private static final String ANNEX = "Phụ lục 1.csv";

  @TempDir Path dir;

  private final Identity signer = SigningPki.signer("RSA-2048");
  private SignatureVerifier verifier;

  @BeforeEach
  void prepare() throws IOException {
    verifier = SigningPki.verifier(dir);
    Files.writeString(dir.resolve(DECISION), "Điều 1. Phê duyệt hồ sơ của ông Nguyễn Văn Ảnh.");
    Files.writeString(dir.resolve(ANNEX), "STT;Họ và tên\n1;Trần Thị Bưởi\n");
  }

  @ParameterizedTest
  @CsvSource({
    "ASiC_S,XAdES_BASELINE_B,ASiC-S XAdES",
    "ASiC_S,CAdES_BASELINE_T,ASiC-S CAdES",
    "ASiC_E,XAdES_BASELINE_T,ASiC-E XAdES",
    "ASiC_E,CAdES_BASELINE_B,ASiC-E CAdES"
  })
  void verify_soundContainer_isValidHereAndThere(
      ASiCContainerType type, SignatureLevel level, String format) {
    Path signed = sign(type, level);

    VerificationReport report = verifier.verify(signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).hasSize(1);
    assertThat(report.signatures().get(0).format()).isEqualTo(format);
    assertThat(report.signatures().get(0).covers())
        .contains(DECISION)
        .hasSize(type == ASiCContainerType.ASiC_S ? 1 : 2);
    assertThat(reference(signed)).isEqualTo(Indication.TOTAL_PASSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAdES_BASELINE_B", "CAdES_BASELINE_B"})
  void verify_changedFile_isAHashFailureHereAndThere(SignatureLevel level) {
    Path changed =
        change(sign(ASiCContainerType.ASiC_E, level), DECISION, "Điều 1. Không phê duyệt.");

    VerificationReport report = verifier.verify(changed);

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
    assertThat(report.signatures().get(0).intact()).isFalse();
    assertThat(reference(changed)).isEqualTo(Indication.TOTAL_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAdES_BASELINE_B", "CAdES_BASELINE_B"})
  void verify_fileAddedLater_isInvalid(SignatureLevel level) {
    Map<String, byte[]> entries = ZipWriter.entries(sign(ASiCContainerType.ASiC_E, level));
    entries.put("Phụ lục 2.csv", bytes("STT;Họ và tên\n2;Kẻ Mạo Danh\n"));

    VerificationReport report =
        verifier.verify(ZipWriter.of(entries).write(dir.resolve("added.asice")));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toEnglish()).contains("has files that no signature covers: Phụ lục 2.csv");
    assertThat(report.toVietnamese()).contains("tệp không được chữ ký nào xác nhận");
    assertThat(report.signatures().get(0).intact()).isTrue();
  }

  @Test
  void verify_fileHiddenInMetaInf_isInvalid() {
    Map<String, byte[]> entries = entries();
    entries.put("META-INF/Quyết định.txt", bytes("khác"));

    assertInvalid(ZipWriter.of(entries), "no signature covers: META-INF/Quyết định.txt");
  }

  /** Names that only look like those of a container's own files. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/evidencerecord/Quyết định.xml",
        "META-INF/timestamp/Phụ lục.tst",
        "META-INF/signatures/Quyết định.xml",
        "META-INF/signature/Quyết định.p7s",
        "META-INF/bản in của manifest.xml",
        "META-INF/ASiCManifest001.xml",
        "meta-inf/MANIFEST.XML"
      })
  void verify_fileHiddenBehindAnOwnName_isInvalid(String name) {
    Map<String, byte[]> entries = entries();
    entries.put(name, bytes("<quyet-dinh>Điều 1. Giả mạo.</quyet-dinh>"));

    assertInvalid(ZipWriter.of(entries), "no signature covers: " + name);
  }

  @Test
  void verify_manifestOfASignatureThatIsNotThere_isInvalid() {
    Map<String, byte[]> entries =
        ZipWriter.entries(sign(ASiCContainerType.ASiC_E, SignatureLevel.CAdES_BASELINE_B));
    byte[] manifest = entries.get("META-INF/ASiCManifest001.xml");
    String other = new String(manifest, StandardCharsets.UTF_8).replace("e001.p7s", "e009.p7s");
    entries.put("META-INF/ASiCManifest009.xml", bytes(other));

    assertInvalid(ZipWriter.of(entries), "no signature covers: META-INF/ASiCManifest009.xml");
  }

  /** The benign twin: what the standard puts beside the signatures. */
  @ParameterizedTest
  @ValueSource(strings = {"META-INF/evidencerecord.xml", "META-INF/a-timestamp-1.tst"})
  void verify_proofThatIsNotRead_isAWarning(String name) {
    Map<String, byte[]> entries = entries();
    entries.put(name, bytes("?"));

    assertWarning(
        ZipWriter.of(entries).write(dir.resolve("more.asice")), name + " was not looked at");
  }

  @Test
  void verify_manifestOfATimeStamp_isAWarningForTheTimeStamp() {
    Map<String, byte[]> entries = entries();
    entries.put("META-INF/timestamp001.tst", bytes("?"));
    entries.put(
        "META-INF/ASiCArchiveManifest001.xml",
        bytes(
            """
            <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#">\
            <asic:SigReference URI="META-INF/timestamp001.tst"/></asic:ASiCManifest>"""));

    assertWarning(
        ZipWriter.of(entries).write(dir.resolve("archived.asice")),
        "META-INF/timestamp001.tst was not looked at");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void verify_textBehindTheType_isInvalid(int spaces) {
    Map<String, byte[]> entries = entries();
    String type = new String(entries.get("mimetype"), StandardCharsets.UTF_8);
    entries.put("mimetype", bytes(type + " ".repeat(spaces) + "Điều 1. Giả mạo."));

    assertInvalid(ZipWriter.of(entries), "no signature covers: mimetype");
  }

  @Test
  void verify_lineEndBehindTheType_isValid() {
    Map<String, byte[]> entries = entries();
    String type = new String(entries.get("mimetype"), StandardCharsets.UTF_8);
    entries.put("mimetype", bytes(type + "\r\n"));

    Path container = ZipWriter.of(entries).write(dir.resolve("line.asice"));

    assertThat(verifier.verify(container).verdict()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void verify_moreWarningsThanAnybodyReads_areCounted() {
    Map<String, byte[]> entries = entries();
    for (int i = 0; i < 30; i++) {
      entries.put("META-INF/timestamp%03d.tst".formatted(i), bytes("?"));
    }

    VerificationReport report =
        verifier.verify(ZipWriter.of(entries).write(dir.resolve("many.asice")));

    assertThat(report.toEnglish())
        .contains("META-INF/timestamp019.tst was not looked at")
        .doesNotContain("META-INF/timestamp020.tst")
        .contains("and so on, 10 more");
  }

  @Test
  void verify_fileTakenAway_isIndeterminate() {
    Map<String, byte[]> entries = entries();
    entries.remove(ANNEX);

    VerificationReport report =
        verifier.verify(ZipWriter.of(entries).write(dir.resolve("less.asice")));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.SIGNED_DATA_NOT_FOUND));
  }

  @Test
  void verify_nameTwice_isInvalid() {
    assertInvalid(
        ZipWriter.of(entries()).add(DECISION, bytes("Điều 1. Giả mạo.")),
        "several entries with the name " + DECISION);
  }

  @Test
  void verify_entryThatOnlyTheFrontShows_isInvalid() {
    assertInvalid(
        ZipWriter.of(entries()).addHidden(DECISION, bytes("Điều 1. Giả mạo.")),
        "there are bytes of no entry");
  }

  @Test
  void verify_localHeaderWithAnotherName_isInvalid() {
    Map<String, byte[]> entries = entries();
    byte[] annex = entries.remove(ANNEX);

    assertInvalid(
        ZipWriter.of(entries).add(ANNEX, ANNEX.replace('1', '2'), annex), "the local header");
  }

  /** Info-ZIP unpacks by the Unicode Path field of the local header. */
  @Test
  void verify_localHeaderWithAnotherUnicodePath_isInvalid() {
    Map<String, byte[]> entries = entries();
    byte[] annex = entries.remove(ANNEX);

    assertInvalid(
        ZipWriter.of(entries).addWithUnicodePath(ANNEX, ANNEX.replace('1', '2'), annex),
        "the local header");
  }

  @Test
  void verify_localHeaderWithTheSameUnicodePath_isValid() {
    Map<String, byte[]> entries = entries();
    byte[] annex = entries.remove(ANNEX);
    Path container =
        ZipWriter.of(entries)
            .addWithUnicodePath(ANNEX, ANNEX, annex)
            .write(dir.resolve("named.asice"));

    VerificationReport report = verifier.verify(container);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "C:\\evil.exe", "a/./b", "x\ny"})
  void verify_nameThatLeadsOut_isInvalid(String name) {
    assertInvalid(ZipWriter.of(entries()).add(name, bytes("x")), "leads out of the folder");
  }

  @Test
  void verify_mimetypeNotFirst_isAWarning() {
    Map<String, byte[]> entries = entries();
    byte[] mimetype = entries.remove("mimetype");
    entries.put("mimetype", mimetype);

    assertWarning(ZipWriter.of(entries).write(dir.resolve("last.asice")), "is not the first");
  }

  @Test
  void verify_commentOfAnotherType_isAWarning() {
    assertWarning(
        ZipWriter.of(entries())
            .write(dir.resolve("two.asice"), "mimetype=application/vnd.etsi.asic-s+zip"),
        "the comment of the file names another type");
  }

  @Test
  void verify_packageManifestThatListsMore_isAWarning() {
    Map<String, byte[]> entries = entries();
    String manifest = new String(entries.get("META-INF/manifest.xml"), StandardCharsets.UTF_8);
    entries.put("META-INF/manifest.xml", bytes(manifest.replace("12.txt", "13.txt")));

    assertWarning(ZipWriter.of(entries).write(dir.resolve("listed.asice")), "which is not there");
  }

  /** Two signatures, each over files of its own: whoever relies on one must know. */
  @Test
  void verify_signatureOfAnotherFile_isAWarningOnEach() {
    Map<String, byte[]> entries = entries();
    Path other =
        DssContainers.sign(
            ASiCContainerType.ASiC_E,
            SignatureLevel.XAdES_BASELINE_B,
            List.of(file("Tờ trình.txt", "Kính trình")),
            dir.resolve("other.asice"),
            signer);
    entries.put("Tờ trình.txt", bytes("Kính trình"));
    entries.put(
        "META-INF/signatures009.xml", ZipWriter.entries(other).get("META-INF/signatures001.xml"));
    Path both = ZipWriter.of(entries).write(dir.resolve("both.asice"));

    VerificationReport report = verifier.verify(both);

    assertThat(report.signatures()).hasSize(2);
    assertThat(report.signatures())
        .allMatch(each -> each.intact() && each.verdict() instanceof Verdict.ValidWithWarnings);
    assertThat(report.toEnglish()).contains("This signature does not cover: Tờ trình.txt");
  }

  @Test
  void verify_asicSWithTwoFiles_isInvalid() {
    Map<String, byte[]> entries =
        ZipWriter.entries(sign(ASiCContainerType.ASiC_S, SignatureLevel.CAdES_BASELINE_B));
    entries.put("thêm.txt", bytes("thêm"));

    VerificationReport report =
        verifier.verify(ZipWriter.of(entries).write(dir.resolve("two.asics")));

    assertThat(report.verdict()).isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void verify_asicSWithItsFileInAFolder_isInvalid() {
    Map<String, byte[]> entries =
        ZipWriter.entries(sign(ASiCContainerType.ASiC_S, SignatureLevel.CAdES_BASELINE_B));
    entries.put("hồ sơ/" + DECISION, entries.remove(DECISION));

    assertInvalid(ZipWriter.of(entries), "is in no folder");
  }

  @Test
  void verify_entryWithAnotherCrc_isUnreadable() {
    Map<String, byte[]> entries = entries();
    byte[] annex = entries.get(ANNEX);
    byte[] zip = ZipWriter.of(entries).bytes("");
    CRC32 crc = new CRC32();
    crc.update(annex);
    Path changed = dir.resolve("crc.asice");
    replaceAll(zip, crc.getValue(), changed);

    assertThatThrownBy(() -> verifier.verify(changed))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("the entry " + ANNEX + " has another CRC than it says");
  }

  private static void replaceAll(byte[] zip, long crc, Path target) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 4 <= zip.length; i++) {
      if (bytes.getInt(i) == (int) crc) {
        bytes.putInt(i, (int) crc ^ 1);
      }
    }
    try {
      Files.write(target, zip);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void verify_containerWithoutSignature_isUnsigned() {
    Map<String, byte[]> entries = entries();
    entries.keySet().removeIf(name -> name.startsWith("META-INF/signatures"));

    VerificationReport report =
        verifier.verify(ZipWriter.of(entries).write(dir.resolve("unsigned.asice")));

    assertThat(report.verdict()).isEqualTo(new Verdict.Unsigned());
  }

  @Test
  void verify_evidenceRecordWithoutSignature_isSaidToBeUnsupported() {
    Path kept =
        new ZipWriter()
            .add("mimetype", bytes("application/vnd.etsi.asic-s+zip"))
            .add("a.txt", bytes("a"))
            .add("META-INF/evidencerecord.ers", bytes("?"))
            .write(dir.resolve("kept.asics"));

    assertThatThrownBy(() -> verifier.verify(kept))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("evidence records and no signature");
  }

  @Test
  void verify_timeStampThatIsNone_isInvalid() {
    ZipWriter stamped =
        new ZipWriter()
            .add("mimetype", bytes("application/vnd.etsi.asic-s+zip"))
            .add("a.txt", bytes("a"))
            .add("META-INF/timestamp.tst", bytes("?"));

    assertInvalid(stamped, "its token cannot be read");
  }

  @Test
  void verify_plainZip_isSaidToBeNone() {
    Path zip = new ZipWriter().add("a.txt", bytes("a")).write(dir.resolve("a.zip"));

    assertThatThrownBy(() -> verifier.verify(zip))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("a ZIP file and no signed container");
  }

  @Test
  void verify_directoryCutOff_isUnreadable() throws IOException {
    byte[] whole =
        Files.readAllBytes(sign(ASiCContainerType.ASiC_E, SignatureLevel.XAdES_BASELINE_B));
    Path cut =
        Files.write(dir.resolve("cut.asice"), java.util.Arrays.copyOf(whole, whole.length - 9));

    assertThatThrownBy(() -> verifier.verify(cut))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("central directory is missing");
  }

  private void assertInvalid(ZipWriter zip, String english) {
    VerificationReport report = verifier.verify(zip.write(dir.resolve("attacked.asice")));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toEnglish().replace('\uFFFD', '\n')).contains(english);
  }

  private void assertWarning(Path container, String english) {
    VerificationReport report = verifier.verify(container);

    assertThat(report.verdict()).isEqualTo(new Verdict.ValidWithWarnings(null));
    assertThat(report.toEnglish()).contains(english);
  }

  private Path sign(ASiCContainerType type, SignatureLevel level) {
    List<Path> files =
        type == ASiCContainerType.ASiC_S
            ? List.of(dir.resolve(DECISION))
            : List.of(dir.resolve(DECISION), dir.resolve(ANNEX));
    return DssContainers.sign(type, level, files, dir.resolve("signed.asic"), signer);
  }

  private Map<String, byte[]> entries() {
    return new LinkedHashMap<>(
        ZipWriter.entries(sign(ASiCContainerType.ASiC_E, SignatureLevel.XAdES_BASELINE_B)));
  }

  private Path change(Path container, String name, String content) {
    Map<String, byte[]> entries = ZipWriter.entries(container);
    assertThat(entries).containsKey(name);
    entries.put(name, bytes(content));
    return ZipWriter.of(entries).write(dir.resolve("changed.asice"));
  }

  private Path file(String name, String content) {
    try {
      return Files.writeString(dir.resolve(name), content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Indication reference(Path container) {
    SimpleReport report = Dss.simpleReport(container);
    return report.getIndication(report.getFirstSignatureId());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
