package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.DssCounterSignatures;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;

/** Counter-signatures (RFC 5652 §11.4, EN 319 132-1 §5.2.7). */
class CounterSignatureTest {

  private static final String CONTENT = "Điều 1. Phê duyệt hồ sơ của ông Nguyễn Văn Ảnh.";

  @TempDir Path dir;

  private final Identity official = SigningPki.signer("RSA-2048");
  private final Identity clerk = SigningPki.signer("RSA-2048");
  private SignatureVerifier verifier;

  @BeforeEach
  void prepare() throws IOException {
    verifier = SigningPki.verifier(dir);
  }

  @Test
  void verify_counterSignedCms_reportsBothAsTheReferenceDoes() throws Exception {
    Path signed =
        DssCounterSignatures.addToCms(cms(official, CONTENT), dir.resolve("counter.p7m"), clerk);

    assertSoundCounterSignature(signed, "CAdES");
  }

  @Test
  void verify_counterSignedXml_reportsBothAsTheReferenceDoes() {
    assertSoundCounterSignature(counterSignedXml(), "XAdES");
  }

  /** The counter-signature is of another signature, of other content. */
  @Test
  void verify_counterSignatureOfAnotherCms_isInvalidAndTheSignatureIsNot() throws Exception {
    Path other =
        DssCounterSignatures.addToCms(
            cms(clerk, "Điều 2. Nội dung khác."), dir.resolve("counter.p7m"), clerk);
    CMSSignedData foreign = new CMSSignedData(Files.readAllBytes(other));
    AttributeTable stolen =
        foreign.getSignerInfos().getSigners().iterator().next().getUnsignedAttributes();
    CMSSignedData own = new CMSSignedData(Files.readAllBytes(cms(official, CONTENT)));
    SignerInformation signer =
        SignerInformation.replaceUnsignedAttributes(
            own.getSignerInfos().getSigners().iterator().next(), stolen);
    Path mixed =
        Files.write(
            dir.resolve("mixed.p7m"),
            CMSSignedData.replaceSigners(own, new SignerInformationStore(signer)).getEncoded());

    VerificationReport report = verifier.verify(mixed);

    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(signature.counterSignatures()).hasSize(1);
    assertThat(signature.counterSignatures().get(0).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @Test
  void verify_brokenSignatureThatIsCounterSigned_staysBroken() throws IOException {
    String signed = Files.readString(counterSignedXml());
    String changed = signed.replace("2026-06-15T03:04:05Z", "2026-06-15T03:04:06Z");
    assertThat(changed).isNotEqualTo(signed);

    VerificationReport report =
        verifier.verify(SignedXml.write(dir.resolve("changed.xml"), changed));

    assertThat(report.signatures().get(0).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  /** What stands in the place of a counter-signature, but signs the document. */
  @Test
  void verify_signatureInThePlaceOfACounterSignature_isInvalid() throws IOException {
    String signed = Files.readString(counterSignedXml());
    String counter = signed.substring(signed.indexOf("CounterSignature"));
    String reference = counter.substring(counter.indexOf("URI=\"#") + 6);
    String value = reference.substring(0, reference.indexOf('"'));
    String moved = signed.replace("Id=\"" + value + "\"", "Id=\"other\"");
    assertThat(moved).isNotEqualTo(signed);

    VerificationReport report = verifier.verify(SignedXml.write(dir.resolve("moved.xml"), moved));

    SignatureReport first = report.signatures().get(0);
    assertThat(first.counterSignatures()).hasSize(1);
    assertThat(first.counterSignatures().get(0).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toEnglish()).contains("does not sign the signature that it is attached to");
  }

  private void assertSoundCounterSignature(Path signed, String format) {
    VerificationReport report = verifier.verify(signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).hasSize(1);
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.signerCertificate()).contains(official.certificate());
    assertThat(signature.counterSignatures()).hasSize(1);
    SignatureReport counter = signature.counterSignatures().get(0);
    assertThat(counter.verdict()).isEqualTo(new Verdict.Valid());
    assertThat(counter.format()).isEqualTo(format);
    assertThat(counter.signerCertificate()).contains(clerk.certificate());
    assertThat(report.toJson()).contains("\"counterSignatures\":[{\"field\"");
    assertThat(report.toEnglish())
        .contains("\n  Counter-signature: ")
        .contains("\n      Verdict: ");
    assertThat(report.toVietnamese()).contains("Chữ ký xác nhận chữ ký trên");
    SimpleReport reference = Dss.simpleReport(signed);
    assertThat(reference.getSignatureIdList())
        .hasSize(2)
        .allMatch(id -> reference.getIndication(id) == Indication.TOTAL_PASSED);
  }

  private Path counterSignedXml() {
    Path document = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    Path signed = dir.resolve("hóa đơn.signed.xml");
    Dss.signXml(document, signed, official, SignatureLevel.XAdES_BASELINE_B);
    return DssCounterSignatures.addToXml(signed, dir.resolve("counter.xml"), clerk);
  }

  private Path cms(Identity signer, String text) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSimpleSignerInfoGeneratorBuilder()
              .build("SHA256withRSA", signer.key(), signer.certificate()));
      generator.addCertificates(new JcaCertStore(signer.chain()));
      CMSProcessableByteArray content =
          new CMSProcessableByteArray(text.getBytes(StandardCharsets.UTF_8));
      return Files.write(dir.resolve("signed.p7m"), generator.generate(content, true).getEncoded());
    } catch (CMSException
        | OperatorCreationException
        | java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
