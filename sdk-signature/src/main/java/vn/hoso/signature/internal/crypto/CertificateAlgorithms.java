package vn.hoso.signature.internal.crypto;

import java.security.cert.X509Certificate;
import java.util.Locale;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;

/** What a certificate was signed with. */
public final class CertificateAlgorithms {

  private CertificateAlgorithms() {}

  /**
   * RSASSA-PSS has its digest in its parameters, where SHA-1 is what is left out (RFC 4055 §3.1).
   */
  public static boolean isSignedWithSha1(X509Certificate certificate) {
    if (!certificate.getSigAlgOID().equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())) {
      return certificate.getSigAlgName().toUpperCase(Locale.ROOT).startsWith("SHA1");
    }
    byte[] parameters = certificate.getSigAlgParams();
    return parameters == null
        || RSASSAPSSparams.getInstance(parameters)
            .getHashAlgorithm()
            .getAlgorithm()
            .equals(OIWObjectIdentifiers.idSHA1);
  }
}
