package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import vn.hoso.signature.internal.crypto.Providers;

/** Verifies the signatures of CRLs and OCSP responses. */
final class SignatureCheck {

  private static final DefaultSignatureNameFinder NAMES = new DefaultSignatureNameFinder();

  private SignatureCheck() {}

  /** False also if the algorithm is unknown, broken (MD5 and older), or not one for the key. */
  static boolean verifies(
      AlgorithmIdentifier algorithm, ByteBuffer data, byte[] value, PublicKey key) {
    try {
      Signature signature = signature(algorithm);
      signature.initVerify(key);
      signature.update(data);
      return signature.verify(value);
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Signature signature(AlgorithmIdentifier algorithm)
      throws GeneralSecurityException, IOException {
    if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm())) {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
      parameters.init(algorithm.getParameters().toASN1Primitive().getEncoded());
      Signature signature = Providers.signature("RSASSA-PSS");
      signature.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
      return signature;
    }
    String name = NAMES.getAlgorithmName(algorithm);
    if (name.startsWith("MD")) {
      throw new NoSuchAlgorithmException(name + " is broken");
    }
    return Providers.signature(name.replace("WITH", "with"));
  }
}
