package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.crypto.Providers;

/** Which certificate is the signer's. */
class SignerReaderTest {

  private static final Identity SIGNER = SigningPki.signer("RSA-2048");
  private static final Identity OTHER = SigningPki.signer("P-256");
  private static final X509Certificate TWIN = twin();

  @Test
  void certificate_twinWithAnotherKeyFirst_isTheOneThatVerifies() throws Exception {
    TestCms cms = withTwin();

    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);

    assertThat(signer.certificate()).hasValue(SIGNER.certificate());
    assertThat(CmsReaderTest.integrity(signer).result()).isEqualTo(Result.INTACT);
  }

  @Test
  void certificate_twinWithTheReference_isTheReferencedOneAndDoesNotVerify() throws Exception {
    TestCms cms = withTwin().signingCertificate(TWIN);

    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);

    assertThat(signer.certificate()).hasValue(TWIN);
    assertThat(signer.signingCertificate()).isEqualTo(SigningCertificateRef.MATCHES);
    assertThat(CmsReaderTest.integrity(signer).result()).isEqualTo(Result.VALUE_MISMATCH);
  }

  @Test
  void certificate_twinsAndNoAttributes_isNone() throws Exception {
    TestCms cms = withTwin().withoutAttributes();

    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);

    assertThat(signer.certificate()).isEmpty();
    assertThat(CmsReaderTest.integrity(signer))
        .isEqualTo(
            new Integrity(
                Result.NO_CERTIFICATE, "the certificate of the signer is missing or ambiguous"));
  }

  @Test
  void certificate_sameOneTwice_isNoTwin() throws Exception {
    TestCms cms = rsa().certificate(SIGNER.certificate()).withoutAttributes();

    assertThat(CmsReaderTest.integrity(CmsReader.read(cms.build())).result())
        .isEqualTo(Result.INTACT);
  }

  @Test
  void signingCertificate_absent() throws Exception {
    assertReference(SigningCertificateRef.ABSENT, rsa());
  }

  @Test
  void signingCertificate_digestOnly_matches() throws Exception {
    assertReference(SigningCertificateRef.MATCHES, rsa().signingCertificate(SIGNER.certificate()));
  }

  @Test
  void signingCertificate_ofAnother_differs() throws Exception {
    assertReference(SigningCertificateRef.DIFFERS, rsa().signingCertificate(OTHER.certificate()));
  }

  @Test
  void signingCertificate_withIssuerAndSerial_isComparedWithThem() throws Exception {
    assertReference(SigningCertificateRef.MATCHES, rsa(issuerSerial(SIGNER, 0)));
    assertReference(SigningCertificateRef.DIFFERS, rsa(issuerSerial(SIGNER, 1)));
    assertReference(
        SigningCertificateRef.DIFFERS,
        rsa(
            new IssuerSerial(
                new X500Name("CN=Cơ quan khác"), SIGNER.certificate().getSerialNumber())));
    assertReference(
        SigningCertificateRef.DIFFERS,
        rsa(
            new IssuerSerial(
                new GeneralNames(new GeneralName(GeneralName.dNSName, "ca.example.vn")),
                SIGNER.certificate().getSerialNumber())));
  }

  @Test
  void signingCertificate_version1_isSha1() throws Exception {
    byte[] hash = TestAsn1.digestOf("SHA-1", SIGNER.certificate().getEncoded());
    TestCms cms =
        rsa()
            .attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificate,
                new SigningCertificate(new ESSCertID(hash)));

    assertReference(SigningCertificateRef.MATCHES, cms);
    assertReference(SigningCertificateRef.DIFFERS, cms.signingCertificate(OTHER.certificate()));
  }

  @Test
  void signingCertificate_thatCannotBeRead_differs() throws Exception {
    assertReference(
        SigningCertificateRef.DIFFERS,
        rsa()
            .attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERUTF8String("hỏng")));
    assertReference(
        SigningCertificateRef.DIFFERS,
        rsa()
            .attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(
                    new ESSCertIDv2(TestAsn1.algorithm("1.2.643.7.2"), new byte[32]))));
    assertReference(
        SigningCertificateRef.DIFFERS,
        rsa()
            .attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2[0])));
  }

  @Test
  void signingCertificate_withoutTheCertificate_differs() throws Exception {
    assertReference(
        SigningCertificateRef.DIFFERS,
        rsa().signingCertificate(SIGNER.certificate()).withoutCertificates());
  }

  @Test
  void signingCertificate_amongUnsignedAttributes_doesNotCount() throws Exception {
    byte[] hash = TestAsn1.digestOf("SHA-256", SIGNER.certificate().getEncoded());

    assertReference(
        SigningCertificateRef.ABSENT,
        rsa()
            .unsignedAttribute(
                new ASN1ObjectIdentifier(Attributes.SIGNING_CERTIFICATE_V2),
                new SigningCertificateV2(new ESSCertIDv2(hash))));
  }

  private static void assertReference(SigningCertificateRef expected, TestCms cms)
      throws Exception {
    CmsSigner signer = CmsReader.read(cms.build()).signers().get(0);
    assertThat(signer.signingCertificate()).isEqualTo(expected);
  }

  private static TestCms rsa() {
    return TestCms.of(SIGNER, "SHA-256", "SHA256withRSA", "1.2.840.113549.1.1.11");
  }

  private static TestCms rsa(IssuerSerial reference) throws GeneralSecurityException {
    byte[] hash = TestAsn1.digestOf("SHA-256", SIGNER.certificate().getEncoded());
    return rsa()
        .attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new SigningCertificateV2(new ESSCertIDv2(hash, reference)));
  }

  private static TestCms withTwin() {
    return rsa().withoutCertificates().certificate(TWIN).certificate(SIGNER.certificate());
  }

  private static IssuerSerial issuerSerial(Identity signer, int offset) {
    BigInteger serial = signer.certificate().getSerialNumber().add(BigInteger.valueOf(offset));
    return new IssuerSerial(TestAsn1.encoded(signer.certificate()).getIssuer(), serial);
  }

  /** Issuer and serial number of the signer, but another key. */
  private static X509Certificate twin() {
    try {
      X509Certificate original = SIGNER.certificate();
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      original.getIssuerX500Principal(),
                      original.getSerialNumber(),
                      Date.from(SigningPki.NOW),
                      Date.from(SigningPki.NOW.plusSeconds(1)),
                      original.getSubjectX500Principal(),
                      OTHER.certificate().getPublicKey())
                  .build(
                      new JcaContentSignerBuilder("SHA256withECDSA")
                          .setProvider(Providers.bouncyCastle())
                          .build(OTHER.key())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
