package vn.hoso.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;

/**
 * The extensions of one certificate (RFC 5280 §4.2). Not thread-safe. What is given empty is left
 * out.
 */
final class ExtensionList {
  private final List<Extension> extensions = new ArrayList<>();

  List<Extension> list() {
    return List.copyOf(extensions);
  }

  ExtensionList certificateAuthority(int furtherCas) {
    return add(Extension.basicConstraints, true, new BasicConstraints(furtherCas));
  }

  ExtensionList endEntity() {
    return add(Extension.basicConstraints, true, new BasicConstraints(false));
  }

  ExtensionList subjectKey(PublicKey key) {
    return add(
        Extension.subjectKeyIdentifier, false, keyIds().createSubjectKeyIdentifier(info(key)));
  }

  ExtensionList authorityKey(PublicKey key) {
    return add(
        Extension.authorityKeyIdentifier, false, keyIds().createAuthorityKeyIdentifier(info(key)));
  }

  ExtensionList keyUsage(Set<KeyUsage> usages) {
    if (usages.isEmpty()) {
      return this;
    }
    int bits = usages.stream().mapToInt(KeyUsage::bit).reduce(0, (a, b) -> a | b);
    return add(Extension.keyUsage, true, new org.bouncycastle.asn1.x509.KeyUsage(bits));
  }

  ExtensionList extendedKeyUsage(boolean critical, List<String> oids) {
    if (oids.isEmpty()) {
      return this;
    }
    KeyPurposeId[] purposes =
        oids.stream()
            .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
            .toArray(KeyPurposeId[]::new);
    return add(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
  }

  ExtensionList policy(String oid) {
    return add(
        Extension.certificatePolicies,
        false,
        new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(oid))));
  }

  ExtensionList email(String address) {
    return add(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
  }

  ExtensionList crl(List<URI> uris) {
    if (uris.isEmpty()) {
      return this;
    }
    DistributionPoint[] points =
        uris.stream()
            .map(uri -> new DistributionPointName(new GeneralNames(name(uri))))
            .map(name -> new DistributionPoint(name, null, null))
            .toArray(DistributionPoint[]::new);
    return add(Extension.cRLDistributionPoints, false, new CRLDistPoint(points));
  }

  ExtensionList access(List<URI> caIssuers, List<URI> ocsp) {
    if (caIssuers.isEmpty() && ocsp.isEmpty()) {
      return this;
    }
    ASN1EncodableVector descriptions = new ASN1EncodableVector();
    caIssuers.forEach(
        uri ->
            descriptions.add(new AccessDescription(AccessDescription.id_ad_caIssuers, name(uri))));
    ocsp.forEach(
        uri -> descriptions.add(new AccessDescription(AccessDescription.id_ad_ocsp, name(uri))));
    return add(
        Extension.authorityInfoAccess,
        false,
        AuthorityInformationAccess.getInstance(new DERSequence(descriptions)));
  }

  /** The status of a responder need not be asked for (RFC 6960 §4.2.2.2.1). */
  ExtensionList ocspNoCheck() {
    return add(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
  }

  private ExtensionList add(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    try {
      extensions.add(Extension.create(oid, critical, value));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot encode the extension " + oid, e);
    }
  }

  private static GeneralName name(URI uri) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, uri.toASCIIString());
  }

  private static SubjectPublicKeyInfo info(PublicKey key) {
    return SubjectPublicKeyInfo.getInstance(key.getEncoded());
  }

  private static BcX509ExtensionUtils keyIds() {
    return new BcX509ExtensionUtils();
  }
}
