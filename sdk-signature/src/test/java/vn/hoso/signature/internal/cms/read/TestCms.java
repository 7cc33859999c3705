package vn.hoso.signature.internal.cms.read;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.internal.crypto.Providers;

/** Signs CMS of any shape, right or wrong, out of their parts and not by what is tested. */
final class TestCms {

  static final byte[] CONTENT =
      "Quyết định số 63/QĐ-UBND về việc phê duyệt quy trình nội bộ giải quyết thủ tục hành chính"
          .getBytes(StandardCharsets.UTF_8);

  private final Identity signer;
  private final Map<ASN1ObjectIdentifier, List<Attribute>> signed = new LinkedHashMap<>();
  private final ASN1EncodableVector unsigned = new ASN1EncodableVector();
  private final List<ASN1Encodable> certificates = new ArrayList<>();
  private final List<ASN1Encodable> revocation = new ArrayList<>();
  private final String digest;
  private String jcaSignature;
  private PSSParameterSpec pss;
  private AlgorithmIdentifier digestAlgorithm;
  private AlgorithmIdentifier signatureAlgorithm;
  private ASN1ObjectIdentifier contentType = PKCSObjectIdentifiers.data;
  private SignerIdentifier id;
  private byte[] content = CONTENT;
  private boolean detached;
  private boolean withAttributes = true;
  private UnaryOperator<ASN1Set> order = set -> set;
  private UnaryOperator<byte[]> value = bytes -> bytes;

  private TestCms(Identity signer, String digest, String jcaSignature) {
    this.signer = signer;
    this.digest = digest;
    this.jcaSignature = jcaSignature;
    this.digestAlgorithm = TestAsn1.algorithm(DigestNames.oid(digest));
    this.id =
        new SignerIdentifier(new IssuerAndSerialNumber(TestAsn1.encoded(signer.certificate())));
    certificate(signer.certificate());
    attribute(CMSAttributes.contentType, contentType);
    attribute(CMSAttributes.messageDigest, new DEROctetString(TestAsn1.digestOf(digest, content)));
  }

  /** RSA PKCS #1 v1.5 with SHA-256, content encapsulated, the two mandatory attributes. */
  static TestCms rsa() {
    return of("RSA-2048", "SHA-256", "SHA256withRSA", "1.2.840.113549.1.1.11");
  }

  static TestCms of(String keyType, String digest, String jcaSignature, String oid) {
    return of(SigningPki.signer(keyType), digest, jcaSignature, oid);
  }

  static TestCms of(Identity signer, String digest, String jcaSignature, String oid) {
    return new TestCms(signer, digest, jcaSignature).signatureAlgorithm(TestAsn1.algorithm(oid));
  }

  Identity signer() {
    return signer;
  }

  /** Adds an instance of a signed attribute. */
  TestCms attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    signed
        .computeIfAbsent(type, absent -> new ArrayList<>())
        .add(new Attribute(type, new DLSet(values)));
    return this;
  }

  TestCms signingCertificate(X509Certificate certificate) {
    return attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2, TestAsn1.reference(certificate));
  }

  TestCms without(ASN1ObjectIdentifier type) {
    signed.remove(type);
    return this;
  }

  TestCms withoutAttributes() {
    withAttributes = false;
    return this;
  }

  TestCms unsignedAttribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    unsigned.add(new Attribute(type, new DERSet(value)));
    return this;
  }

  /** An element of the unsigned attributes, which need not be an attribute. */
  TestCms unsignedElement(ASN1Encodable element) {
    unsigned.add(element);
    return this;
  }

  TestCms digestAlgorithm(AlgorithmIdentifier algorithm) {
    digestAlgorithm = algorithm;
    return this;
  }

  TestCms signatureAlgorithm(AlgorithmIdentifier algorithm) {
    signatureAlgorithm = algorithm;
    return this;
  }

  TestCms signedWith(String jcaName, PSSParameterSpec parameters) {
    jcaSignature = jcaName;
    pss = parameters;
    return this;
  }

  /** Both the content's type and the attribute. */
  TestCms contentType(ASN1ObjectIdentifier type) {
    contentType = type;
    return without(CMSAttributes.contentType).attribute(CMSAttributes.contentType, type);
  }

  TestCms content(byte[] bytes) {
    content = bytes;
    return without(CMSAttributes.messageDigest)
        .attribute(
            CMSAttributes.messageDigest, new DEROctetString(TestAsn1.digestOf(digest, bytes)));
  }

  TestCms detached() {
    detached = true;
    return this;
  }

  TestCms id(SignerIdentifier identifier) {
    id = identifier;
    return this;
  }

  TestCms certificate(X509Certificate certificate) {
    return certificateChoice(TestAsn1.encoded(certificate));
  }

  TestCms certificateChoice(ASN1Encodable choice) {
    certificates.add(choice);
    return this;
  }

  TestCms withoutCertificates() {
    certificates.clear();
    return this;
  }

  TestCms revocation(ASN1Encodable choice) {
    revocation.add(choice);
    return this;
  }

  /** Signs the attributes in this order, instead of that of DER in which they are sent. */
  TestCms order(UnaryOperator<ASN1Set> change) {
    order = change;
    return this;
  }

  /** Changes the signature value. */
  TestCms value(UnaryOperator<byte[]> change) {
    value = change;
    return this;
  }

  /** The bytes that are signed. */
  byte[] toBeSigned() {
    return withAttributes ? TestAsn1.bytes(attributes()) : content;
  }

  byte[] build() {
    return TestAsn1.bytes(contentInfo(List.of(signerInfo())));
  }

  /** With the signers of others, whose certificates come along. */
  byte[] buildWith(TestCms... others) {
    List<SignerInfo> signers = new ArrayList<>(List.of(signerInfo()));
    for (TestCms other : others) {
      signers.add(other.signerInfo());
      certificates.addAll(other.certificates);
    }
    return TestAsn1.bytes(contentInfo(signers));
  }

  ContentInfo contentInfo(List<SignerInfo> signers) {
    return new ContentInfo(
        CMSObjectIdentifiers.signedData,
        new SignedData(
            new DERSet(
                signers.stream()
                    .map(SignerInfo::getDigestAlgorithm)
                    .distinct()
                    .toArray(ASN1Encodable[]::new)),
            new ContentInfo(contentType, detached ? null : new DEROctetString(content)),
            TestAsn1.set(certificates),
            TestAsn1.set(revocation),
            new DLSet(signers.toArray(SignerInfo[]::new))));
  }

  SignerInfo signerInfo() {
    return new SignerInfo(
        id,
        digestAlgorithm,
        withAttributes ? attributes() : null,
        signatureAlgorithm,
        new DEROctetString(value.apply(sign())),
        unsigned.size() == 0 ? null : new DLSet(unsigned));
  }

  private ASN1Set attributes() {
    return order.apply(
        new DERSet(signed.values().stream().flatMap(List::stream).toArray(Attribute[]::new)));
  }

  private byte[] sign() {
    try {
      Signature signature = Providers.signature(jcaSignature);
      if (pss != null) {
        signature.setParameter(pss);
      }
      signature.initSign(signer.key());
      signature.update(toBeSigned());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
