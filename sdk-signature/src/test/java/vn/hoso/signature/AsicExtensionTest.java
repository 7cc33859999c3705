package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssContainers;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.fixture.ZipWriter;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** Containers at B-LT and B-LTA, when signing and afterwards, in the eyes of others and in ours. */
class AsicExtensionTest {

  @TempDir Path dir;

  private LoopbackTsa tsa;
  private List<Path> files;
  private Path target;

  @BeforeEach
  void start() throws IOException {
    tsa = LoopbackTsa.start();
    files =
        List.of(
            Files.writeString(dir.resolve("tờ khai.json"), "{\"hoTen\":\"Đặng Thị Như Ý\"}"),
            Files.write(dir.resolve("giấy tờ.pdf"), new byte[300_000]));
    target = dir.resolve("hồ sơ.asice");
  }

  @AfterEach
  void stop() {
    tsa.close();
  }

  @ParameterizedTest
  @CsvSource({"RSA-2048, B_LT", "RSA-2048, B_LTA", "P-256, B_LTA"})
  void sign_highLevel_isWhatOthersAndWeSeeWithoutOtherSources(String keyType, SignatureLevel level)
      throws IOException {
    for (AsicSignatureOptions form : forms()) {
      SignedDocument signed =
          DocumentSigner.create(TestKey.of(keyType))
              .clock(SigningPki.CLOCK)
              .asic(AsicContent.of(files), at(level, form))
              .sign(target);

      assertThat(signed.level()).isEqualTo(level);
      assertLevel(target, level, 1);
    }
  }

  /** One of them has a time-stamp already; the bytes of the files stay. */
  @Test
  void extend_severalParties_allReachTheLevel() throws IOException {
    for (AsicSignatureOptions form : forms()) {
      sign(AsicContent.of(files), form);
      sign(form.level(SignatureLevel.B_T).timestamp(TimeStampService.of(tsa.uri())));
      Map<String, byte[]> before = ZipWriter.entries(target);

      extender().extend(target, SignatureLevel.B_LTA, target);

      assertLevel(target, SignatureLevel.B_LTA, 2);
      Map<String, byte[]> after = ZipWriter.entries(target);
      for (String name : List.of("mimetype", "tờ khai.json", "giấy tờ.pdf")) {
        assertThat(after.get(name)).isEqualTo(before.get(name));
      }
      assertThat(Tool.run("unzip", "-t", target.toString()).exitCode()).isZero();
    }
  }

  @Test
  void extend_twice_addsATimeStampEachTime() throws IOException {
    for (AsicSignatureOptions form : forms()) {
      sign(AsicContent.of(files), form);

      extender().extend(target, SignatureLevel.B_LTA, target);
      extender().extend(target, SignatureLevel.B_LTA, target);

      assertLevel(target, SignatureLevel.B_LTA, 1);
    }
  }

  @Test
  void sign_afterAnArchiveTimeStamp_leavesItValid() throws IOException {
    for (AsicSignatureOptions form : forms()) {
      sign(AsicContent.of(files), form);
      extender().extend(target, SignatureLevel.B_LTA, target);

      sign(form);

      VerificationReport report = verify();
      assertThat(report.signatures()).hasSize(2).allMatch(each -> each.verdict().isReliable());
      SimpleReport reference = Dss.simpleReport(target);
      assertThat(reference.getSignatureIdList())
          .hasSize(2)
          .allMatch(id -> reference.getIndication(id) == Indication.TOTAL_PASSED);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = eu.europa.esig.dss.enumerations.SignatureLevel.class,
      names = {"XAdES_BASELINE_B", "XAdES_BASELINE_T", "CAdES_BASELINE_B", "CAdES_BASELINE_T"})
  void extend_containerOfTheReferenceImplementation_reachesTheLevel(
      eu.europa.esig.dss.enumerations.SignatureLevel level) throws IOException {
    DssContainers.sign(
        ASiCContainerType.ASiC_E, level, files, target, SigningPki.signer("RSA-2048"));

    extender().extend(target, SignatureLevel.B_LTA, target);

    assertLevel(target, SignatureLevel.B_LTA, 1);
  }

  /** Entries before and behind those that are written anew; lengths and places as in ZIP64. */
  @Test
  void extend_zip64WithSignaturesInTheMiddle_keepsTheOtherEntries() throws IOException {
    for (AsicSignatureOptions form : forms()) {
      sign(AsicContent.of(files), form);
      Map<String, byte[]> entries = ZipWriter.entries(target);
      byte[] scan = entries.remove("giấy tờ.pdf");
      ZipWriter writer = ZipWriter.of(Map.of()).zip64();
      entries.forEach(writer::add);
      writer.add("giấy tờ.pdf", scan).write(target, "ghi chú");

      extender().extend(target, SignatureLevel.B_LTA, target);

      assertLevel(target, SignatureLevel.B_LTA, 1);
      assertThat(ZipWriter.entries(target).get("giấy tờ.pdf")).isEqualTo(scan);
      assertThat(Tool.run("unzip", "-t", target.toString()).exitCode()).isZero();
    }
  }

  /** What is broken is not extended, and stays. */
  @Test
  void extend_changedFile_isRefused() throws IOException {
    for (AsicSignatureOptions form : forms()) {
      sign(AsicContent.of(files), form);
      Map<String, byte[]> entries = ZipWriter.entries(target);
      entries.put("tờ khai.json", new byte[] {'{', '}'});
      ZipWriter.of(entries).write(target);
      byte[] before = Files.readAllBytes(target);

      assertThatThrownBy(() -> extender().extend(target, SignatureLevel.B_LTA, target))
          .isInstanceOf(SigningRefusedException.class)
          .hasMessageContainingAll("hồ sơ.asice", "is broken");
      assertThat(target).hasBinaryContent(before);
    }
  }

  @Test
  void extend_asicSWithCades_isRefused() {
    DssContainers.sign(
        ASiCContainerType.ASiC_S,
        eu.europa.esig.dss.enumerations.SignatureLevel.CAdES_BASELINE_B,
        files.subList(0, 1),
        target,
        SigningPki.signer("RSA-2048"));

    assertThatThrownBy(() -> extender().extend(target, SignatureLevel.B_LT, target))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContaining("cannot be extended");
  }

  private static List<AsicSignatureOptions> forms() {
    return List.of(AsicSignatureOptions.xades(), AsicSignatureOptions.cades());
  }

  private AsicSignatureOptions at(SignatureLevel level, AsicSignatureOptions form)
      throws IOException {
    return form.level(level).timestamp(TimeStampService.of(tsa.uri())).extender(extender());
  }

  private void sign(AsicContent content, AsicSignatureOptions options) {
    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .asic(content, options)
        .sign(target);
  }

  private void sign(AsicSignatureOptions options) {
    DocumentSigner.create(TestKey.of(SigningPki.agency()))
        .clock(SigningPki.CLOCK)
        .asic(target, options)
        .sign(target);
  }

  private DocumentExtender extender() throws IOException {
    return DocumentExtender.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .offline(OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls())))
        .timestamp(TimeStampService.of(tsa.uri()))
        .clock(SigningPki.CLOCK)
        .build();
  }

  /** Without any source but the container and the root. */
  private VerificationReport verify() {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .clock(SigningPki.CLOCK)
        .build()
        .verify(target);
  }

  private void assertLevel(Path container, SignatureLevel level, int signatures) {
    SimpleReport report = Dss.simpleReportWithoutCrls(container);
    List<String> ids = report.getSignatureIdList();
    assertThat(ids).hasSize(signatures);
    for (String id : ids) {
      assertThat(report.getIndication(id))
          .as("%s", report.getAdESValidationErrors(id))
          .isEqualTo(Indication.TOTAL_PASSED);
      assertThat(report.getSignatureFormat(id).toString())
          .endsWith("-BASELINE-" + level.name().substring(2));
    }
    VerificationReport ours = verify();
    assertThat(ours.verdict()).as(ours.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(ours.signatures()).hasSize(signatures);
  }
}
