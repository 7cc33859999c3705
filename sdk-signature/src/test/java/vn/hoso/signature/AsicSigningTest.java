package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssContainers;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.fixture.ZipWriter;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStampService;

/** Containers with several files, signed by one and by several parties (EN 319 162-1). */
class AsicSigningTest {

  private static final String FORM = "Tờ khai đăng ký khai sinh (mẫu 1) 100%+.json";
  private static final String SCAN = "giấy tờ/Giấy chứng sinh của Nguyễn Thị Ánh Nguyệt.pdf";

  private final LoopbackTsa tsa = LoopbackTsa.start();

  @TempDir Path dir;

  private AsicContent content;
  private Path target;

  @BeforeEach
  void write() throws IOException {
    Path form = Files.writeString(dir.resolve(FORM), "{\"hoTen\":\"Nguyễn Thị Ánh Nguyệt\"}");
    Path scan = Files.write(dir.resolve("quét.pdf"), new byte[100_000]);
    content = AsicContent.of(List.of(form)).and(SCAN, scan);
    target = dir.resolve("hồ sơ.asice");
  }

  @AfterEach
  void stop() {
    tsa.close();
  }

  @Test
  void sign_withTitle_isValidHereAndThere() throws IOException {
    for (AsicSignatureOptions options : forms()) {
      signer().asic(content, options.title("Công chức tư pháp - hộ tịch")).sign(target);

      assertValid(target, 1);
      assertDss(target, "-BASELINE-B", 1);
    }
  }

  @Test
  void sign_levelT_hasTheTimeOfTheTimeStamp() throws IOException {
    for (AsicSignatureOptions form : forms()) {
      SignedDocument signed = signer().asic(content, stamped(form)).sign(target);

      assertThat(signed.timestampTime()).isNotNull();
      assertThat(assertValid(target, 1).signatures().get(0).timeSource())
          .isEqualTo(TimeSource.TIMESTAMP);
      assertDss(target, "-BASELINE-T", 1);
    }
  }

  @Test
  void sign_newContainer_isOneThatOthersUnpack() throws IOException {
    signer().asic(content, AsicSignatureOptions.xades()).sign(target);

    byte[] bytes = Files.readAllBytes(target);
    assertThat(new String(bytes, 30, 39, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
    assertThat(ZipWriter.entries(target).keySet())
        .containsExactly(
            "mimetype", FORM, SCAN, "META-INF/manifest.xml", "META-INF/signatures001.xml");
    Tool.Outcome tested = Tool.run("unzip", "-t", target.toString());
    assertThat(tested.exitCode()).as(tested.output()).isZero();
    assertThat(tested.output()).contains("No errors detected");
  }

  @Test
  void sign_secondParty_keepsEveryByteOfTheFirst() throws IOException {
    signer().asic(content, AsicSignatureOptions.xades()).sign(target);
    byte[] first = Files.readAllBytes(target);
    Path second = dir.resolve("tiếp nhận.asice");

    SigningKey agency = TestKey.of(SigningPki.agency());
    SignedDocument signed =
        DocumentSigner.create(agency)
            .clock(SigningPki.CLOCK)
            .asic(target, stamped(AsicSignatureOptions.xades()))
            .sign(second);

    assertThat(signed.field()).isEqualTo("META-INF/signatures002.xml");
    int directory = directory(first);
    assertThat(Arrays.copyOf(Files.readAllBytes(second), directory))
        .isEqualTo(Arrays.copyOf(first, directory));
    VerificationReport report = assertValid(second, 2);
    assertThat(report.signatures())
        .extracting(SignatureReport::signer)
        .containsExactlyInAnyOrder("Nguyễn Thị Hồng Nhung", "Ủy ban nhân dân xã Đạ Nghịt");
    assertThat(Tool.run("unzip", "-t", second.toString()).exitCode()).isZero();
  }

  /** Onto the container itself, as often as there are parties. */
  @Test
  void sign_manyParties_areAllValidHereAndThere() throws IOException {
    for (AsicSignatureOptions form : forms()) {
      signer().asic(content, form).sign(target);
      signer().asic(target, form).sign(target);
      signer().asic(target, form).sign(target);

      assertValid(target, 3);
      assertDss(target, "-BASELINE-B", 3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAdES_BASELINE_B", "CAdES_BASELINE_B"})
  void sign_containerOfTheReferenceImplementation_bothAreValid(
      eu.europa.esig.dss.enumerations.SignatureLevel level) throws IOException {
    Path scan = dir.resolve("quét.pdf");
    DssContainers.sign(
        ASiCContainerType.ASiC_E,
        level,
        List.of(dir.resolve(FORM), scan),
        target,
        SigningPki.agency());

    signer()
        .asic(
            target,
            level.name().startsWith("XAdES")
                ? AsicSignatureOptions.xades()
                : AsicSignatureOptions.cades())
        .sign(target);

    assertValid(target, 2);
    assertDss(target, "-BASELINE-B", 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAdES_BASELINE_T", "CAdES_BASELINE_B"})
  void sign_byTheReferenceImplementationAfterUs_bothAreValid(
      eu.europa.esig.dss.enumerations.SignatureLevel level) throws IOException {
    boolean xades = level.name().startsWith("XAdES");
    signer()
        .asic(content, xades ? AsicSignatureOptions.xades() : AsicSignatureOptions.cades())
        .sign(target);
    Path both = dir.resolve("hai chữ ký.asice");

    DssContainers.sign(ASiCContainerType.ASiC_E, level, List.of(target), both, SigningPki.agency());

    assertThat(verify(both).signatures()).hasSize(2).allMatch(each -> each.verdict().isReliable());
    assertThat(Dss.simpleReport(both).getSignatureIdList())
        .hasSize(2)
        .allMatch(id -> Dss.simpleReport(both).getIndication(id) == Indication.TOTAL_PASSED);
  }

  @Test
  void complete_inAnotherProcess_signsThePreparedContainer() throws IOException {
    for (AsicSignatureOptions form : forms()) {
      Path unsigned = dir.resolve("chưa ký.asice");
      content.writeTo(unsigned);
      TestKey key = TestKey.of("P-256");
      PreparedSignature prepared =
          SignaturePreparer.create(key.certificate())
              .clock(SigningPki.CLOCK)
              .asic(unsigned, stamped(form));

      PreparedSignature loaded =
          PreparedSignature.fromBytes(prepared.toBytes()).timestamp(TimeStampService.of(tsa.uri()));
      SignedDocument signed = loaded.complete(key.sign(loaded.bytesToSign()), target);

      assertThat(verify(unsigned).verdict()).isEqualTo(new Verdict.Unsigned());
      assertThat(loaded.bytesToSign()).isEqualTo(prepared.bytesToSign());
      assertThat(signed.field()).isEqualTo(prepared.field());
      assertValid(target, 1);
    }
  }

  @Test
  void complete_containerChangedSince_isRefused() throws IOException {
    content.writeTo(target);
    TestKey key = TestKey.of("P-256");
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate())
            .clock(SigningPki.CLOCK)
            .asic(target, AsicSignatureOptions.xades());
    Path signed = dir.resolve("đã ký.asice");
    AsicContent.of(List.of(dir.resolve(FORM))).writeTo(target);

    assertThatThrownBy(() -> prepared.complete(key.sign(prepared.bytesToSign()), signed))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("prepare it again");
    assertThat(signed).doesNotExist();
  }

  /** What was added to a signed container is under the new signature, and not under the first. */
  @Test
  void sign_fileAddedSince_isStated() throws IOException {
    signer().asic(content, AsicSignatureOptions.xades()).sign(target);
    Map<String, byte[]> entries = ZipWriter.entries(target);
    entries.put("Kết quả.txt", "Trích lục".getBytes(StandardCharsets.UTF_8));
    ZipWriter.of(entries).write(target);

    signer().asic(target, AsicSignatureOptions.xades()).sign(target);

    VerificationReport report = verify(target);
    assertThat(report.verdict()).isInstanceOf(Verdict.ValidWithWarnings.class);
    assertThat(report.signatures().get(0).objections())
        .extracting(each -> each.text().english())
        .anyMatch(text -> text.contains("does not cover: Kết quả.txt"));
    assertThat(report.signatures().get(1).covers()).contains(FORM, SCAN, "Kết quả.txt");
  }

  @Test
  void sign_decomposedNameOfAnother_isReferredToAsItIs() throws IOException {
    String decomposed = Normalizer.normalize("Tờ khai.txt", Form.NFD);
    ZipWriter.of(
            Map.of(
                "mimetype",
                "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII),
                decomposed,
                new byte[] {'a'}))
        .write(target);

    signer().asic(target, AsicSignatureOptions.xades()).sign(target);

    assertThat(verify(target).signatures().get(0).covers()).containsExactly(decomposed);
  }

  @Test
  void sign_whatIsNoContainer_isUnsupported() throws IOException {
    ZipWriter.of(Map.of("a.txt", new byte[1])).write(target);

    assertThatThrownBy(() -> signer().asic(target, AsicSignatureOptions.xades()).sign(target))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContainingAll("hồ sơ.asice", "no ASiC-E container");
  }

  /** EU DSS reads one of them only. */
  @Test
  void sign_otherFormThanTheFirst_isRefused() {
    for (List<AsicSignatureOptions> pair :
        List.of(forms(), List.of(forms().get(1), forms().get(0)))) {
      signer().asic(content, pair.get(0)).sign(target);

      assertThatThrownBy(() -> signer().asic(target, pair.get(1)).sign(target))
          .isInstanceOf(SigningRefusedException.class)
          .hasMessageContaining("containers have one form only");
    }
  }

  @Test
  void sign_containerThatOthersReadOtherwise_isRefused() throws IOException {
    signer().asic(content, AsicSignatureOptions.xades()).sign(target);
    ZipWriter writer = ZipWriter.of(ZipWriter.entries(target));
    writer.add(FORM, "khác".getBytes(StandardCharsets.UTF_8)).write(target);
    byte[] before = Files.readAllBytes(target);

    assertThatThrownBy(() -> signer().asic(target, AsicSignatureOptions.xades()).sign(target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("several entries", FORM);
    assertThat(target).hasBinaryContent(before);
  }

  @Test
  void sign_fileThatIsMissing_leavesNothing() {
    AsicContent missing = content.and("thiếu.pdf", dir.resolve("thiếu.pdf"));

    assertThatThrownBy(() -> signer().asic(missing, AsicSignatureOptions.xades()).sign(target))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("thiếu.pdf");
    assertThat(target).doesNotExist();
  }

  @Test
  void asic_levelWithoutTimeStamp_namesBoth() {
    assertThatThrownBy(
            () -> signer().asic(target, AsicSignatureOptions.cades().level(SignatureLevel.B_T)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("level", "timestamp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../a",
        "/a",
        "a/../b",
        "C:\\a",
        "a\\b",
        "a\nb",
        "a/",
        "META-INF/a",
        "meta-inf/a.xml",
        "Mimetype",
        "a//../b"
      })
  void and_nameThatIsUnsafe_isRefused(String name) {
    assertThatThrownBy(() -> content.and(name, target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot have a file with the name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TỜ KHAI ĐĂNG KÝ KHAI SINH (MẪU 1) 100%+.JSON",
        "giấy tờ",
        "GIẤY TỜ",
        SCAN + "/a",
        SCAN
      })
  void and_nameThatFallsTogetherWithAnother_isRefused(String name) {
    for (String composed : List.of(name, Normalizer.normalize(name, Form.NFD))) {
      assertThatThrownBy(() -> content.and(composed, target))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("rename one");
    }
  }

  @Test
  void sign_thousandFiles_areValidAndOneMoreIsRefused() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= 1_000; i++) {
      files.add(Files.writeString(dir.resolve("Giấy tờ số %d.txt".formatted(i)), "số " + i));
    }
    AsicContent thousand = AsicContent.of(files);

    for (AsicSignatureOptions form : forms()) {
      signer().asic(thousand, form).sign(target);

      assertThat(assertValid(target, 1).signatures().get(0).covers()).hasSize(1_000);
    }
    assertThatThrownBy(() -> thousand.and("a", target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("More than 1000 files");
  }

  private static List<AsicSignatureOptions> forms() {
    return List.of(AsicSignatureOptions.xades(), AsicSignatureOptions.cades());
  }

  private AsicSignatureOptions stamped(AsicSignatureOptions options) {
    return options.level(SignatureLevel.B_T).timestamp(TimeStampService.of(tsa.uri()));
  }

  private static DocumentSigner signer() {
    return DocumentSigner.create(TestKey.of("RSA-2048")).clock(SigningPki.CLOCK);
  }

  private VerificationReport verify(Path container) throws IOException {
    return SigningPki.verifier(dir).verify(container);
  }

  private VerificationReport assertValid(Path container, int signatures) throws IOException {
    VerificationReport report = verify(container);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).hasSize(signatures);
    return report;
  }

  private static void assertDss(Path container, String level, int signatures) {
    SimpleReport report = Dss.simpleReport(container);
    List<String> ids = report.getSignatureIdList();
    assertThat(ids).hasSize(signatures);
    assertThat(ids).allMatch(id -> report.getIndication(id) == Indication.TOTAL_PASSED);
    assertThat(ids).allMatch(id -> report.getSignatureFormat(id).toString().endsWith(level));
  }

  /** Where the central directory begins, of a file without ZIP64 and comment. */
  private static int directory(byte[] zip) {
    return java.nio.ByteBuffer.wrap(zip)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .getInt(zip.length - 6);
  }
}
