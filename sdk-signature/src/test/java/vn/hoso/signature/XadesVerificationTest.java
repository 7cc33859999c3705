package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;

/** XAdES signatures as the European reference implementation makes them. */
class XadesVerificationTest {

  @TempDir Path dir;

  private SignatureVerifier.Builder verifier;

  @BeforeEach
  void carryRevocationAlong() throws IOException {
    verifier = SigningPki.verifierBuilder(dir);
  }

  @Test
  void verify_baselineB_isValidWithTheSignedTime() throws IOException {
    Path signed = sign(SignatureLevel.XAdES_BASELINE_B);

    VerificationReport report = verifier.build().verify(signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.format()).isEqualTo("XAdES");
    assertThat(signature.covers()).containsExactly("/HDon");
    assertThat(signature.timeSource()).isEqualTo(TimeSource.CLAIMED);
    assertThat(signature.signingTime().orElseThrow().toInstant()).isEqualTo(SigningPki.NOW);
    assertThat(report.toEnglish()).contains("bound to the signer's certificate");
  }

  @Test
  void verify_baselineT_takesTheTimeFromTheTimeStamp() throws IOException {
    Path signed = sign(SignatureLevel.XAdES_BASELINE_T);

    VerificationReport report = verifier.build().verify(signed);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    SignatureReport signature = report.signatures().get(0);
    assertThat(signature.timeSource()).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(signature.signingTime().orElseThrow().toInstant()).isEqualTo(SigningPki.NOW);
  }

  @Test
  void verify_baselineTAfterExpiry_isValidAtTheTimeOfTheTimeStamp() throws IOException {
    Identity shortLived =
        SigningPki.signer(
            "RSA-2048",
            SigningPki.NOW.minus(Duration.ofDays(10)),
            SigningPki.NOW.plus(Duration.ofDays(10)));
    Path signed = sign(SignatureLevel.XAdES_BASELINE_T, shortLived);

    VerificationReport report =
        verifier.at(SigningPki.NOW.plus(Duration.ofDays(300))).build().verify(signed);

    assertThat(report.verdict().isReliable()).as(report.toEnglish()).isTrue();
  }

  @Test
  void verify_timeStampAMomentBeforeTheCertificateIsValid_isClockSkew() throws IOException {
    VerificationReport report = verifyIssuedLater(Duration.ofMinutes(15));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.toEnglish()).contains("valid from a moment after", "clocks differ");
  }

  @Test
  void verify_timeStampLongBeforeTheCertificateIsValid_isInvalid() throws IOException {
    assertThat(verifyIssuedLater(Duration.ofSeconds(901)).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.NOT_YET_VALID));
  }

  private VerificationReport verifyIssuedLater(Duration afterTheTimeStamp) throws IOException {
    Identity signer =
        SigningPki.signer(
            "RSA-2048",
            SigningPki.NOW.plus(afterTheTimeStamp),
            SigningPki.NOW.plus(Duration.ofDays(10)));
    Path signed = sign(SignatureLevel.XAdES_BASELINE_T, signer);
    return verifier.at(SigningPki.NOW.plus(Duration.ofHours(1))).build().verify(signed);
  }

  @Test
  void verify_timeStampOfAnotherSignature_provesNothing() throws IOException {
    String one = Files.readString(sign(SignatureLevel.XAdES_BASELINE_T));
    String other = Files.readString(sign(SignatureLevel.XAdES_BASELINE_T));
    String mixed = one.replace(token(one), token(other));

    VerificationReport report =
        verifier.build().verify(SignedXml.write(dir.resolve("mixed.xml"), mixed));

    assertThat(report.signatures().get(0).timeSource()).isEqualTo(TimeSource.CLAIMED);
    assertThat(report.toEnglish()).contains("A time-stamp proves nothing");
  }

  @Test
  void verify_signedPropertiesChanged_isAHashFailure() throws IOException {
    String signed = Files.readString(sign(SignatureLevel.XAdES_BASELINE_B));
    String changed = signed.replace("2026-06-15T03:04:05Z", "2026-06-15T03:04:06Z");
    assertThat(changed).isNotEqualTo(signed);

    VerificationReport report =
        verifier.build().verify(SignedXml.write(dir.resolve("changed.xml"), changed));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @Test
  void verify_signedPropertiesThatNobodySigned_areIgnored() throws IOException {
    Identity signer = SigningPki.signer("RSA-2048");
    String properties =
        """
        <Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" \
        Target="#sig"><xades:SignedProperties><xades:SignedSignatureProperties>\
        <xades:SigningTime>2020-01-01T00:00:00Z</xades:SigningTime>\
        </xades:SignedSignatureProperties></xades:SignedProperties>\
        </xades:QualifyingProperties></Object></Signature>""";
    String signed =
        SignedXml.by(signer.key(), signer.chain())
            .reference("#hd-1")
            .sign(SignedXml.INVOICE, "NBan")
            .replace("</Signature>", properties);

    VerificationReport report =
        verifier.build().verify(SignedXml.write(dir.resolve("foreign.xml"), signed));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).format()).isEqualTo("XML-DSig");
    assertThat(report.signatures().get(0).timeSource()).isEqualTo(TimeSource.NONE);
    assertThat(report.toEnglish()).contains("its SignedProperties are not signed");
  }

  /** The reference validator and we say the same of what it made. */
  @Test
  void verify_baselineT_agreesWithTheReferenceValidator() throws IOException {
    Path signed = sign(SignatureLevel.XAdES_BASELINE_T);

    String id = Dss.simpleReport(signed).getFirstSignatureId();

    assertThat(Dss.simpleReport(signed).getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
  }

  private Path sign(SignatureLevel level) {
    return sign(level, SigningPki.signer("RSA-2048"));
  }

  private Path sign(SignatureLevel level, Identity signer) {
    Path document = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    Path target = dir.resolve("hóa đơn.signed.xml");
    Dss.signXml(document, target, signer, level);
    return target;
  }

  private static String token(String xml) {
    int start = xml.indexOf("EncapsulatedTimeStamp");
    int from = xml.indexOf('>', start) + 1;
    return xml.substring(from, xml.indexOf('<', from));
  }
}
