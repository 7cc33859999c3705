package vn.hoso.signature.internal.crypto;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import vn.hoso.signature.key.SignatureAlgorithm;

/**
 * Algorithms of signatures as ASN.1 names them (RFC 5754 §3, RFC 4055 §3.1, RFC 9688 §3, RFC 8419
 * §2).
 */
public final class SignatureIdentifiers {

  private SignatureIdentifiers() {}

  public static AlgorithmIdentifier of(SignatureAlgorithm algorithm) {
    String name = algorithm.jcaName();
    if (algorithm.parameters().isPresent()) {
      name = algorithm.digest().jcaName().replace("SHA-", "SHA") + "withRSAandMGF1";
    }
    return new DefaultSignatureAlgorithmIdentifierFinder().find(name);
  }
}
