package vn.hoso.signature.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import vn.hoso.signature.key.SignatureAlgorithm;

/** Makes and checks signature values, each algorithm by its fastest provider. */
public final class SignatureValues {

  private SignatureValues() {}

  public static byte[] sign(PrivateKey key, SignatureAlgorithm algorithm, byte[] data)
      throws GeneralSecurityException {
    Signature signature = instance(algorithm);
    signature.initSign(key);
    signature.update(data);
    return signature.sign();
  }

  /** Whether the value is this key's signature of the data; a malformed value is not. */
  public static boolean verify(
      PublicKey key, SignatureAlgorithm algorithm, byte[] data, byte[] value)
      throws GeneralSecurityException {
    Signature signature = instance(algorithm);
    signature.initVerify(key);
    signature.update(data);
    try {
      return signature.verify(value);
    } catch (SignatureException malformed) {
      return false;
    }
  }

  private static Signature instance(SignatureAlgorithm algorithm) throws GeneralSecurityException {
    Signature signature = Providers.signature(algorithm.jcaName());
    if (algorithm.parameters().isPresent()) {
      signature.setParameter(algorithm.parameters().get());
    }
    return signature;
  }
}
