package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssContainers;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.ZipWriter;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.ContainerWriter;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.TrustAnchors;

/** Evidence that is kept (TT 15/2025/TT-BKHCN Điều 6), and verified again years later. */
class EvidenceTest {

  private static LoopbackTsa tsa;

  @TempDir Path dir;

  private SignatureVerifier verifier;
  private Path signed;
  private Path target;

  @BeforeAll
  static void startTsa() {
    tsa = LoopbackTsa.start();
  }

  @AfterAll
  static void stopTsa() {
    tsa.close();
  }

  @BeforeEach
  void sign() throws IOException {
    verifier = SigningPki.verifier(dir);
    Path unsigned = Files.write(dir.resolve("Quyết định 12.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    signed = dir.resolve("Quyết định 12: đã ký.pdf");
    Dss.sign(unsigned, signed, SigningPki.signer("RSA-2048"), tsa.uri());
    target = dir.resolve("bằng chứng.asice");
  }

  @Test
  void evidence_timeStamped_keepsAllThatTheVerdictRestsOn() {
    VerificationReport report = verifier.evidence(signed, stamped(), target);

    assertThat(report.verdict()).isEqualTo(new Verdict.Valid());
    assertThat(ZipWriter.entries(target))
        .containsOnlyKeys(
            "mimetype",
            "document/Quyết định 12_ đã ký.pdf",
            "report.json",
            "report.etsi.xml",
            "report.txt",
            "certificates/001.cer",
            "certificates/002.cer",
            "certificates/003.cer",
            "certificates/004.cer",
            "revocation/001.crl",
            "revocation/002.crl",
            "timestamps/001.tst",
            "META-INF/ASiCManifest.xml",
            "META-INF/timestamp.tst")
        .containsEntry("report.json", report.toJson().getBytes(StandardCharsets.UTF_8))
        .containsEntry("report.etsi.xml", report.toEtsiXml().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void verifyEvidence_yearsLaterWithTheAnchorAlone_confirms() {
    verifier.evidence(signed, stamped(), target);

    EvidenceReport report = years(4).verifyEvidence(target);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(EvidenceVerdict.CONFIRMED);
    assertThat(report.findings()).isEmpty();
    assertThat(report.recordedVerdict()).contains("VALID");
    assertThat(report.recordedAt()).contains(SigningPki.NOW);
    assertThat(report.judgedAgain())
        .hasValueSatisfying(
            again -> {
              assertThat(again.verdict()).isEqualTo(new Verdict.Valid());
              assertThat(again.document()).hasToString("Quyết định 12_ đã ký.pdf");
            });
    assertThat(report.toVietnamese())
        .contains("Kết luận: ĐƯỢC XÁC NHẬN (CONFIRMED)", "Kết luận đã lưu: VALID, 15/06/2026")
        .contains("== Niêm phong ==", "Máy chủ cấp dấu thời gian thử nghiệm");
    assertThat(report.toJson()).contains("\"verdict\":\"CONFIRMED\"", "\"judgedAgain\":{");
  }

  @Test
  void verifyEvidence_signedWithATimeStamp_confirmsYearsLater() {
    verifier.evidence(signed, signed(), target);

    EvidenceReport report = years(4).verifyEvidence(target, signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(EvidenceVerdict.CONFIRMED);
    assertThat(report.seal().signatures().get(0).format()).isEqualTo("ASiC-E CAdES");
    // Nobody offline knows today's status of the time-stamp unit, and that is said.
    assertThat(report.seal().verdict())
        .isEqualTo(new Verdict.ValidWithWarnings(SubIndication.TRY_LATER));
  }

  /** A time that only the signer claims would support itself. */
  @Test
  void verifyEvidence_signedWithoutATimeStamp_isUnproven() {
    verifier.evidence(signed, stamped(), target);
    Map<String, byte[]> files = files();
    Path other =
        sealed(
            files,
            writer -> {
              byte[] manifest =
                  writer.addManifest("META-INF/signature.p7s", "application/pkcs7-signature");
              writer.addSeal("META-INF/signature.p7s", detached(manifest));
            });

    EvidenceReport report = verifier.verifyEvidence(other);

    assertThat(report.seal().verdict().isReliable()).as(report.toEnglish()).isTrue();
    assertThat(report.verdict()).isEqualTo(EvidenceVerdict.UNPROVEN);
    assertThat(report.toEnglish())
        .contains("The time of the seal is claimed only by who sealed it");
    assertThat(report.judgedAgain()).isPresent();
  }

  @Test
  void verifyEvidence_documentThatWasNeverJudged_isRefused() throws IOException {
    verifier.evidence(signed, stamped(), target);
    Path evil = Files.writeString(dir.resolve("giả.pdf"), "giả");
    Map<String, byte[]> both = files();
    both.put("document.sha256", digestLine(evil, "document/giả.pdf"));
    Map<String, byte[]> two = files();
    two.put("document/giả.pdf", Files.readAllBytes(evil));

    for (Map<String, byte[]> files : List.of(both, two)) {
      Path other = stamped(files);
      assertThatThrownBy(() -> verifier.verifyEvidence(other, evil))
          .isInstanceOf(UnsupportedDocumentException.class)
          .hasMessageContaining("does not name one document");
    }
  }

  @Test
  void verifyEvidence_twoDigests_isRefused() throws IOException {
    verifier.evidence(signed, stamped().digestOnly(), target);
    Path evil = Files.writeString(dir.resolve("giả.pdf"), "giả");
    for (String name :
        List.of("document/giả.pdf", "khác/giả.pdf", "document/Quyết định 12_ đã ký.pdf")) {
      Map<String, byte[]> files = files();
      files.merge(
          "document.sha256",
          digestLine(evil, name),
          (one, more) -> (utf8(one) + utf8(more)).getBytes(StandardCharsets.UTF_8));
      Path other = stamped(files);

      assertThatThrownBy(() -> verifier.verifyEvidence(other, signed, evil))
          .as(name)
          .isInstanceOf(UnsupportedDocumentException.class)
          .hasMessageContaining("does not name one document");
    }
  }

  /** Its time could be older than the document. */
  @Test
  void verifyEvidence_secondSealOverAPart_isBroken() {
    verifier.evidence(signed, stamped(), target);
    Map<String, byte[]> files = files();
    String seal = "META-INF/timestamp-A.tst";
    Map<String, byte[]> part = new LinkedHashMap<>();
    part.put("report.txt", files.get("report.txt"));
    byte[] manifest =
        ZipWriter.entries(
                sealed(
                    part,
                    writer -> writer.addManifest(seal, "application/vnd.etsi.timestamp-token")))
            .get("META-INF/ASiCManifest.xml");
    Path other =
        sealed(
            files,
            writer -> {
              writer.addSeal("META-INF/ASiCManifest-A.xml", manifest);
              writer.addSeal(seal, TimeStampService.of(tsa.uri()).stamp(manifest).token());
              stamp(writer);
            });

    EvidenceReport report = verifier.verifyEvidence(other);

    assertThat(report.seal().signatures()).hasSize(2).allMatch(SignatureReport::intact);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(EvidenceVerdict.BROKEN);
  }

  @Test
  void verifyEvidence_recordedSignerTimeOrExtentForged_isContradicted() {
    verifier.evidence(signed, stamped(), target);
    String json = utf8(ZipWriter.entries(target).get(EvidenceLayout.JSON));
    for (String field : List.of("\"signer\":\"", "\"signingTime\":\"", "\"covers\":[\"")) {
      assertThat(json).contains(field);

      EvidenceReport report = verifier.verifyEvidence(resealed(field, field + "X"));

      assertThat(report.verdict()).as(field).isEqualTo(EvidenceVerdict.CONTRADICTED);
    }
  }

  /** CRLs of the national authorities have tens of megabytes. */
  @Test
  void crls_largerThanASignature_areRead() {
    verifier.evidence(signed, stamped(), target);
    Map<String, byte[]> files = files();
    files.put("revocation/099.crl", new byte[17 << 20]);
    try (Container container = Container.open(DocumentSource.of(stamped(files)));
        EvidenceContent content =
            new EvidenceContent(container, EvidenceSubject.of(container).orElseThrow())) {
      assertThat(content.crls()).anyMatch(crl -> crl.length == 17 << 20);
    }
  }

  @Test
  void evidence_bothSeals_areValidForDss() throws IOException {
    verifier.evidence(signed, signed(), target);
    SimpleReport report = Dss.simpleReportWithoutCrls(target);
    assertThat(report.getSignatureIdList()).hasSize(1);
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_PASSED);

    verifier.evidence(signed, stamped(), target);
    SimpleReport stamp = Dss.simpleReportWithoutCrls(target);
    assertThat(stamp.getSignatureIdList()).isEmpty();
    assertThat(stamp.getTimestampIdList()).hasSize(1);
    assertThat(stamp.getIndication(stamp.getFirstTimestampId())).isEqualTo(Indication.PASSED);
  }

  /** Before the certificate of the seal expires. */
  @Test
  void evidence_ofEvidence_confirmsIt() {
    verifier.evidence(signed, stamped(), target);
    Path outer = dir.resolve("bằng chứng của bằng chứng.asice");
    verifier.evidence(target, stamped(), outer);

    EvidenceReport report = years(4).verifyEvidence(outer, target);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(EvidenceVerdict.CONFIRMED);
    assertThat(report.judgedAgain())
        .hasValueSatisfying(again -> assertThat(again.verdict()).isEqualTo(new Verdict.Valid()));
  }

  /** A verdict that is no good is kept as faithfully as one that is. */
  @Test
  void verifyEvidence_ofATamperedDocument_confirmsThatItWasInvalid() throws IOException {
    byte[] bytes = Files.readAllBytes(signed);
    bytes[12] ^= 1;
    Path changed = Files.write(dir.resolve("đã sửa.pdf"), bytes);
    verifier.evidence(changed, stamped(), target);

    EvidenceReport report = years(1).verifyEvidence(target);

    assertThat(report.verdict()).isEqualTo(EvidenceVerdict.CONFIRMED);
    assertThat(report.recordedVerdict()).contains("INVALID");
  }

  @Test
  void verifyEvidence_eachEntryChanged_isBroken() {
    verifier.evidence(signed, stamped(), target);
    Map<String, byte[]> entries = ZipWriter.entries(target);
    for (String name : entries.keySet()) {
      if (!name.equals("mimetype")) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        byte[] content = entries.get(name).clone();
        // The manifest has to stay XML, or it could not be read at all.
        int position =
            name.endsWith("ASiCManifest.xml")
                ? new String(content, StandardCharsets.UTF_8).indexOf("<ds:DigestValue>") + 20
                : content.length / 2;
        content[position] = (byte) (content[position] == 'A' ? 'B' : 'A');
        changed.put(name, content);

        assertBroken(changed, name);
      }
    }
  }

  @Test
  void verifyEvidence_eachEntryRemoved_isBroken() {
    verifier.evidence(signed, signed(), target);
    Map<String, byte[]> entries = ZipWriter.entries(target);
    List<String> names = new ArrayList<>(entries.keySet());
    names.removeAll(List.of("mimetype", EvidenceLayout.JSON));
    for (String name : names) {
      Map<String, byte[]> fewer = new LinkedHashMap<>(entries);
      fewer.remove(name);

      assertBroken(fewer, name);
    }
  }

  @Test
  void verifyEvidence_entryAdded_isBroken() {
    verifier.evidence(signed, stamped(), target);
    for (String name : List.of("certificates/999.cer", "document/khác.pdf", "META-INF/khác.xml")) {
      Map<String, byte[]> more = ZipWriter.entries(target);
      more.put(name, new byte[] {1});

      assertBroken(more, name);
    }
  }

  @Test
  void verifyEvidence_withAnotherDocument_isContradicted() {
    verifier.evidence(signed, stamped(), target);

    EvidenceReport report = verifier.verifyEvidence(target, dir.resolve("Quyết định 12.pdf"));

    assertThat(report.verdict()).isEqualTo(EvidenceVerdict.CONTRADICTED);
    assertThat(report.toVietnamese())
        .contains("Tệp được đưa kèm không phải là văn bản trong bằng chứng");
  }

  @Test
  void verifyEvidence_digestOnly_needsTheDocument() throws IOException {
    verifier.evidence(signed, stamped().digestOnly(), target);

    assertThat(ZipWriter.entries(target).keySet()).noneMatch(name -> name.startsWith("document/"));
    assertThat(new String(ZipWriter.entries(target).get("document.sha256"), StandardCharsets.UTF_8))
        .matches("[0-9a-f]{64}  document/Quyết định 12_ đã ký\\.pdf\n");
    SignatureVerifier later = years(4);
    assertThat(later.verifyEvidence(target).verdict()).isEqualTo(EvidenceVerdict.INCOMPLETE);
    Path moved = Files.copy(signed, dir.resolve("tên khác.pdf"));
    assertThat(later.verifyEvidence(target, moved).verdict()).isEqualTo(EvidenceVerdict.CONFIRMED);
  }

  @Test
  void verifyEvidence_detachedSignature_needsBoth() throws IOException {
    Path content = Files.writeString(dir.resolve("tờ khai.json"), "{\"ten\":\"Nguyễn Văn Lành\"}");
    Path signature = dir.resolve("tờ khai.p7s");
    DocumentSigner.create(TestKey.of("RSA-2048"))
        .clock(SigningPki.CLOCK)
        .cms(content, CmsSignatureOptions.detached())
        .sign(signature);
    verifier.evidenceDetached(signature, content, stamped(), target);
    Path digests = dir.resolve("mã băm.asice");
    verifier.evidenceDetached(signature, content, stamped().digestOnly(), digests);
    SignatureVerifier later = years(4);

    assertThat(later.verifyEvidence(target).verdict()).isEqualTo(EvidenceVerdict.CONFIRMED);
    assertThat(later.verifyEvidence(digests, signature).verdict())
        .isEqualTo(EvidenceVerdict.INCOMPLETE);
    assertThat(later.verifyEvidence(digests, signature, content).verdict())
        .isEqualTo(EvidenceVerdict.CONFIRMED);
  }

  @Test
  void verifyEvidence_withoutTheAnchor_isUnproven() {
    verifier.evidence(signed, stamped(), target);

    EvidenceReport report =
        SignatureVerifier.builder().clock(SigningPki.CLOCK).build().verifyEvidence(target);

    assertThat(report.verdict()).isEqualTo(EvidenceVerdict.UNPROVEN);
    assertThat(report.toEnglish())
        .contains("The anchor of the document's signatures is not trusted here");
  }

  /** Anybody can have a time-stamp on anything. */
  @Test
  void verifyEvidence_recordedVerdictForged_isContradicted() throws IOException {
    byte[] bytes = Files.readAllBytes(signed);
    bytes[12] ^= 1;
    Path changed = Files.write(dir.resolve("đã sửa.pdf"), bytes);
    verifier.evidence(changed, stamped(), target);

    EvidenceReport report =
        verifier.verifyEvidence(resealed("\"verdict\":\"INVALID\"", "\"verdict\":\"VALID\""));

    assertThat(report.seal().verdict()).isEqualTo(new Verdict.Valid());
    assertThat(report.verdict()).isEqualTo(EvidenceVerdict.CONTRADICTED);
    assertThat(report.recordedVerdict()).contains("VALID");
    assertThat(report.toEnglish()).contains("has another verdict than was recorded");
  }

  @Test
  void verifyEvidence_judgedLongBeforeTheSeal_isUnproven() {
    verifier.evidence(signed, stamped(), target);

    EvidenceReport report =
        verifier.verifyEvidence(resealed("\"judgedAt\":\"2026", "\"judgedAt\":\"2020"));

    assertThat(report.verdict()).isEqualTo(EvidenceVerdict.UNPROVEN);
    assertThat(report.toEnglish()).contains("far from the time of the seal");
  }

  @Test
  void verifyEvidence_reportThatIsNone_isUnsupported() {
    verifier.evidence(signed, stamped(), target);
    Path other = resealed("\"judgedAt\"", "\"khác\"");

    assertThatThrownBy(() -> verifier.verifyEvidence(other))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("it is no evidence of this library");
  }

  @Test
  void verifyEvidence_otherSignedDocument_isUnsupported() {
    Path other =
        DssContainers.sign(
            ASiCContainerType.ASiC_E,
            eu.europa.esig.dss.enumerations.SignatureLevel.CAdES_BASELINE_B,
            List.of(signed),
            dir.resolve("hồ sơ.asice"),
            SigningPki.signer("RSA-2048"));

    for (Path each : List.of(other, signed)) {
      assertThatThrownBy(() -> verifier.verifyEvidence(each))
          .isInstanceOf(UnsupportedDocumentException.class)
          .hasMessageContaining("no evidence of a verification");
    }
  }

  @Test
  void evidence_sealThatNobodyTrusts_isRefusedAndLeavesNothing() {
    SignatureVerifier stranger = SignatureVerifier.builder().clock(SigningPki.CLOCK).build();

    assertThatThrownBy(() -> stranger.evidence(signed, stamped(), target))
        .isInstanceOf(TrustMaterialException.class)
        .hasMessageContaining("would be UNPROVEN");
    assertThat(target).doesNotExist();
  }

  @Test
  void evidence_asOfAnotherInstant_isRefused() throws IOException {
    SignatureVerifier then = SigningPki.verifierBuilder(dir).at(SigningPki.NOW).build();

    assertThatThrownBy(() -> then.evidence(signed, stamped(), target))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("evidence is of now");
  }

  @Test
  void evidence_intoTheDocument_isRefused() {
    assertThatThrownBy(() -> verifier.evidence(signed, stamped(), signed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name another file");
  }

  /** The evidence with something else in its report, under a new time-stamp. */
  private Path resealed(String search, String replacement) {
    Map<String, byte[]> files = files();
    files.computeIfPresent(
        EvidenceLayout.JSON,
        (name, json) -> utf8(json).replace(search, replacement).getBytes(StandardCharsets.UTF_8));
    return stamped(files);
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = ZipWriter.entries(target);
    files.keySet().removeIf(name -> name.equals("mimetype") || name.startsWith("META-INF/"));
    return files;
  }

  private Path stamped(Map<String, byte[]> files) {
    return sealed(files, EvidenceTest::stamp);
  }

  private static void stamp(ContainerWriter writer) {
    byte[] manifest =
        writer.addManifest("META-INF/timestamp.tst", "application/vnd.etsi.timestamp-token");
    writer.addSeal(
        "META-INF/timestamp.tst", TimeStampService.of(tsa.uri()).stamp(manifest).token());
  }

  private Path sealed(Map<String, byte[]> files, Consumer<ContainerWriter> seal) {
    Path other = dir.resolve("làm lại.asice");
    try (TargetFile file = TargetFile.create(other)) {
      try (ContainerWriter writer = ContainerWriter.create(file, SigningPki.NOW)) {
        files.forEach(writer::add);
        seal.accept(writer);
      }
      file.commit();
    }
    return other;
  }

  private byte[] detached(byte[] content) {
    try {
      Path signature = dir.resolve("niêm phong.p7s");
      DocumentSigner.create(TestKey.of("P-256"))
          .clock(SigningPki.CLOCK)
          .cms(Files.write(dir.resolve("manifest.xml"), content), CmsSignatureOptions.detached())
          .sign(signature);
      return Files.readAllBytes(signature);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] digestLine(Path file, String name) {
    return "%s  %s\n".formatted(EvidenceMaker.sha256(file), name).getBytes(StandardCharsets.UTF_8);
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  private void assertBroken(Map<String, byte[]> entries, String what) {
    Path changed = ZipWriter.of(entries).write(dir.resolve("khác.asice"));
    EvidenceReport report = verifier.verifyEvidence(changed);
    assertThat(report.verdict()).as(what).isEqualTo(EvidenceVerdict.BROKEN);
    assertThat(report.recordedVerdict()).isEmpty();
    assertThat(report.judgedAgain()).isEmpty();
  }

  private static EvidenceOptions stamped() {
    return EvidenceOptions.timeStamped(TimeStampService.of(tsa.uri()));
  }

  private static EvidenceOptions signed() {
    return EvidenceOptions.signed(TestKey.of("P-256"), TimeStampService.of(tsa.uri()));
  }

  /** Somebody who has nothing but the root. */
  private static SignatureVerifier years(int later) {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .clock(Clock.fixed(SigningPki.NOW.plus(Duration.ofDays(365L * later)), ZoneOffset.UTC))
        .build();
  }
}
