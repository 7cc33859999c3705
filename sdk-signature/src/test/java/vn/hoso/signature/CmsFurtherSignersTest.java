package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.ArchivePki;
import vn.hoso.signature.fixture.Archived;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssArchive.Form;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.OpenSsl;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** Parallel signers and counter-signers of a CMS that is signed already, by us or by others. */
class CmsFurtherSignersTest {

  @TempDir Path dir;

  private final Identity official = SigningPki.signer("RSA-2048");
  private final Identity agency = SigningPki.agency();
  private LoopbackTsa tsa;
  private Path document;
  private Path target;

  @BeforeEach
  void start() throws IOException {
    tsa = LoopbackTsa.start();
    document = Files.writeString(dir.resolve("biên bản.json"), "{\"ten\":\"Phạm Đức Huy\"}");
    target = dir.resolve("biên bản.p7m");
  }

  @AfterEach
  void stop() {
    tsa.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureAlgorithm.class,
      names = {"RSA_PKCS1_SHA256", "RSA_PSS_SHA384", "ECDSA_SHA256", "ECDSA_SHA512"})
  void further_besideOurs_bothAreValidForEverybody(SignatureAlgorithm algorithm)
      throws IOException {
    sign(TestKey.of(official), document, CmsSignatureOptions.attached());
    sign(key(algorithm), target, CmsSignatureOptions.further().title("Văn thư xã Đạ Nghịt"));
    assertSigners(target, null, 2);

    sign(TestKey.of(official), document, CmsSignatureOptions.detached());
    sign(key(algorithm), target, CmsSignatureOptions.further().content(document));
    assertSigners(target, document, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-outform DER", "-outform PEM", "-stream -indef", "-keyid"})
  void further_besideOpenssls_bothAreValidForEverybody(String options) throws IOException {
    Path signed =
        new OpenSsl(dir).sign(document, dir.resolve("openssl.p7m"), official, options.split(" "));

    sign(TestKey.of(agency), signed, CmsSignatureOptions.further());

    assertSigners(target, null, 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"CMS_ATTACHED", "CMS_DETACHED"})
  void further_besideAnArchiveTimeStampOfDss_leavesItValid(Form form) throws IOException {
    ArchivePki pki = ArchivePki.create();
    Archived archived = Archived.sign(pki, form, "LTA", dir);
    CmsSignatureOptions options = CmsSignatureOptions.further();
    if (form == Form.CMS_DETACHED) {
      options = options.content(archived.content());
    }
    SignedDocument unused =
        DocumentSigner.create(TestKey.of(pki.signer()))
            .clock(Clock.fixed(ArchivePki.SIGNED, ZoneOffset.UTC))
            .cms(archived.file(), options)
            .sign(archived.file());

    VerificationReport before = archived.verify(ArchivePki.SIGNED.plusSeconds(60));
    assertThat(before.verdict()).as(before.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(before.signatures()).hasSize(2);
    Instant later = ArchivePki.RENEWED.plusSeconds(60);
    assertThat(archived.verify(later).signatures().get(0).verdict()).isEqualTo(new Verdict.Valid());
    SimpleReport dss = archived.reference(later);
    assertThat(dss.getSignatureIdList().stream().map(id -> dss.getSignatureFormat(id).toString()))
        .containsExactlyInAnyOrder("CAdES-BASELINE-LTA", "CAdES-BASELINE-B");
    assertThat(dss.getSignatureIdList().stream().map(dss::getIndication))
        .containsExactlyInAnyOrder(Indication.TOTAL_PASSED, Indication.INDETERMINATE);
  }

  @Test
  void further_levelLta_bringsAllSignersThere() throws IOException {
    Path signed = dssSigned(SignaturePackaging.ENVELOPING);
    CmsSignatureOptions options =
        CmsSignatureOptions.further()
            .level(SignatureLevel.B_LTA)
            .timestamp(TimeStampService.of(tsa.uri()))
            .extender(extender());

    sign(TestKey.of(agency), signed, options);

    SimpleReport dss = Dss.simpleReportWithoutCrls(target);
    assertThat(dss.getSignatureIdList())
        .hasSize(2)
        .allMatch(id -> dss.getIndication(id) == Indication.TOTAL_PASSED)
        .allMatch(id -> dss.getSignatureFormat(id).toString().equals("CAdES-BASELINE-LTA"));
    assertSigners(target, null, 2);
  }

  @Test
  void further_inTwoSteps_needsTheSameCms() throws IOException {
    TestKey key = TestKey.of(agency);
    Path signed = dssSigned(SignaturePackaging.ENVELOPING);
    PreparedSignature prepared =
        SignaturePreparer.create(key.certificate())
            .clock(SigningPki.CLOCK)
            .cms(signed, CmsSignatureOptions.further());
    PreparedSignature loaded = PreparedSignature.fromBytes(prepared.toBytes());
    byte[] value = key.sign(loaded.bytesToSign());

    SignedDocument unused = loaded.complete(value, target);
    assertSigners(target, null, 2);

    sign(key, signed, CmsSignatureOptions.further());
    Files.copy(target, signed, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> loaded.complete(value, target))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("prepare it again");
  }

  @Test
  void counterSignature_ofOneOfTwoSigners_isValidForEverybody() throws IOException {
    sign(TestKey.of(official), document, CmsSignatureOptions.attached());
    sign(TestKey.of("P-256"), target, CmsSignatureOptions.further());

    sign(
        TestKey.of(agency),
        target,
        CmsSignatureOptions.counterSignature(official.certificate())
            .level(SignatureLevel.B_T)
            .timestamp(TimeStampService.of(tsa.uri())));

    VerificationReport report = verify(target, null);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    List<SignatureReport> counter = report.signatures().get(0).counterSignatures();
    assertThat(counter).hasSize(1);
    assertThat(counter.get(0).signerCertificate()).contains(agency.certificate());
    assertThat(counter.get(0).timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(report.signatures().get(1).counterSignatures()).isEmpty();
    assertThat(new OpenSsl(dir).verify(target)).contains("successful");
    SimpleReport dss = Dss.simpleReport(target);
    assertThat(dss.getSignatureIdList())
        .hasSize(3)
        .allMatch(id -> dss.getIndication(id) == Indication.TOTAL_PASSED);
  }

  @Test
  void counterSignature_ofSomebodyElse_isRefused() {
    sign(TestKey.of(official), document, CmsSignatureOptions.attached());

    assertThatThrownBy(
            () ->
                sign(
                    TestKey.of(agency),
                    target,
                    CmsSignatureOptions.counterSignature(agency.certificate())))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("has 0 signatures by", "xã Đạ Nghịt");
  }

  @Test
  void further_besideABrokenSignature_isRefusedAndTheKeyIsNotAsked() throws IOException {
    Path signed = dssSigned(SignaturePackaging.ENVELOPING);
    byte[] broken = Files.readAllBytes(signed);
    broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("ten")] ^= 1;
    Files.write(signed, broken);
    TestKey key = TestKey.of(agency);

    assertThatThrownBy(() -> sign(key, signed, CmsSignatureOptions.further()))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(signed.toString(), "is broken");
    assertThat(key.asked()).isZero();
    assertThat(target).doesNotExist();
  }

  @Test
  void further_withoutContentOrOfNoCms_saysWhatToDo() {
    Path detached = dssSigned(SignaturePackaging.DETACHED);

    assertThatThrownBy(() -> sign(TestKey.of(agency), detached, CmsSignatureOptions.further()))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(detached.toString(), "give the content");
    assertThatThrownBy(() -> sign(TestKey.of(agency), document, CmsSignatureOptions.further()))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContainingAll(document.toString(), "is not a CMS signature");
  }

  /** Its imprint is over all certificates, so that one more would break it. */
  @Test
  void further_besideAnArchiveTimeStampOfAnEarlierForm_isRefused() throws Exception {
    CMSSignedData cms =
        new CMSSignedData(Files.readAllBytes(dssSigned(SignaturePackaging.ENVELOPING)));
    AttributeTable old =
        new AttributeTable(
            new DERSet(
                new Attribute(
                    new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.48"),
                    new DERSet(DERNull.INSTANCE))));
    Path signed = Files.write(dir.resolve("cũ.p7m"), withUnsigned(cms, old));

    assertThatThrownBy(() -> sign(TestKey.of(agency), signed, CmsSignatureOptions.further()))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll(signed.toString(), "before EN 319 122-1");
  }

  @Test
  void content_ofANewSignature_namesBoth() {
    assertThatThrownBy(
            () ->
                sign(
                    TestKey.of(agency), document, CmsSignatureOptions.detached().content(document)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("content", "DETACHED");
  }

  private void assertSigners(Path cms, @Nullable Path content, int count) throws IOException {
    VerificationReport report = verify(cms, content);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).hasSize(count);
    String[] detached =
        content == null ? new String[0] : new String[] {"-content", content.toString()};
    assertThat(new OpenSsl(dir).verify(cms, detached)).contains("successful");
    SimpleReport dss = content == null ? Dss.simpleReport(cms) : Dss.simpleReport(cms, content);
    assertThat(dss.getSignatureIdList())
        .hasSize(count)
        .allMatch(id -> dss.getIndication(id) == Indication.TOTAL_PASSED);
  }

  private VerificationReport verify(Path cms, @Nullable Path content) throws IOException {
    SignatureVerifier verifier =
        SigningPki.verifierBuilder(dir)
            .clock(Clock.fixed(SigningPki.NOW.plusSeconds(60), ZoneOffset.UTC))
            .build();
    return content == null ? verifier.verify(cms) : verifier.verifyDetached(cms, content);
  }

  private void sign(SigningKey key, Path signed, CmsSignatureOptions options) {
    SignedDocument unused =
        DocumentSigner.create(key).clock(SigningPki.CLOCK).cms(signed, options).sign(target);
  }

  private static SigningKey key(SignatureAlgorithm algorithm) {
    String type =
        switch (algorithm) {
          case ECDSA_SHA256 -> "P-256";
          case ECDSA_SHA512 -> "P-521";
          default -> "RSA-2048/further";
        };
    return TestKey.of(type).with(algorithm);
  }

  private Path dssSigned(SignaturePackaging packaging) {
    return Dss.signCms(
        document,
        dir.resolve("dss.p7m"),
        official,
        eu.europa.esig.dss.enumerations.SignatureLevel.CAdES_BASELINE_B,
        packaging);
  }

  private DocumentExtender extender() throws IOException {
    return DocumentExtender.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .offline(OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls())))
        .clock(SigningPki.CLOCK)
        .build();
  }

  private static byte[] withUnsigned(CMSSignedData cms, AttributeTable attributes)
      throws CMSException, IOException {
    SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
    SignerInformation changed = SignerInformation.replaceUnsignedAttributes(signer, attributes);
    return CMSSignedData.replaceSigners(cms, new SignerInformationStore(changed)).getEncoded();
  }
}
