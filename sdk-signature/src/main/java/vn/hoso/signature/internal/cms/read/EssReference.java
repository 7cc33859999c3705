package vn.hoso.signature.internal.cms.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Providers;

/**
 * The references to the signer's certificate among the signed attributes: of ESS version 1 (RFC
 * 2634 §5.4, SHA-1) and 2 (RFC 5035 §3). Of several in an attribute the first is the signer's.
 *
 * @param unreadable there is one that cannot be read, so that no certificate can match
 */
record EssReference(List<ESSCertIDv2> identifiers, boolean unreadable) {

  static EssReference read(Attributes signed) {
    List<ESSCertIDv2> identifiers = new ArrayList<>();
    try {
      Ber v1 = signed.single(Attributes.SIGNING_CERTIFICATE, "signing-certificate");
      if (v1 != null) {
        identifiers.add(ESSCertIDv2.from(SigningCertificate.getInstance(v1.asn1()).getCerts()[0]));
      }
      Ber v2 = signed.single(Attributes.SIGNING_CERTIFICATE_V2, "signing-certificate-v2");
      if (v2 != null) {
        identifiers.add(SigningCertificateV2.getInstance(v2.asn1()).getCerts()[0]);
      }
    } catch (MalformedCmsException | RuntimeException e) {
      // Bouncy Castle answers some garbage with unchecked exceptions.
      return new EssReference(List.of(), true);
    }
    return new EssReference(List.copyOf(identifiers), false);
  }

  SigningCertificateRef compare(@Nullable X509Certificate certificate) {
    if (identifiers.isEmpty() && !unreadable) {
      return SigningCertificateRef.ABSENT;
    }
    return certificate != null && matches(certificate)
        ? SigningCertificateRef.MATCHES
        : SigningCertificateRef.DIFFERS;
  }

  boolean matches(X509Certificate certificate) {
    return !identifiers.isEmpty()
        && identifiers.stream().allMatch(identifier -> matches(identifier, certificate));
  }

  private static boolean matches(ESSCertIDv2 identifier, X509Certificate certificate) {
    String digest = DigestNames.of(identifier.getHashAlgorithm().getAlgorithm().getId());
    try {
      byte[] hash = Providers.digest(digest).digest(certificate.getEncoded());
      return MessageDigest.isEqual(hash, identifier.getCertHash())
          && matches(identifier.getIssuerSerial(), certificate);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // an unknown digest, or an issuer that is no name
    }
  }

  /** The field is optional in RFC 5035 and left out by CAdES (EN 319 122-1 §5.2.2.3). */
  private static boolean matches(@Nullable IssuerSerial reference, X509Certificate certificate) {
    if (reference == null) {
      return true;
    }
    GeneralName[] names = reference.getIssuer().getNames();
    return reference.getSerial().getValue().equals(certificate.getSerialNumber())
        && names.length == 1
        && names[0].getTagNo() == GeneralName.directoryName
        && principal(names[0]).equals(certificate.getIssuerX500Principal());
  }

  private static X500Principal principal(GeneralName name) {
    try {
      return new X500Principal(name.getName().toASN1Primitive().getEncoded());
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
