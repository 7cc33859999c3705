package vn.hoso.signature.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import vn.hoso.signature.key.SignatureAlgorithm;

/** Makes and checks signature values, each algorithm by its fastest provider. */
public final class SignatureValues {

  private SignatureValues() {}

  public static byte[] sign(PrivateKey key, SignatureAlgorithm algorithm, byte[] data)
      throws GeneralSecurityException {
    return sign(Providers.signature(algorithm.jcaName()), key, algorithm, data);
  }

  /** For a key that only its own provider can use. */
  public static byte[] sign(
      PrivateKey key, SignatureAlgorithm algorithm, Provider provider, byte[] data)
      throws GeneralSecurityException {
    return sign(Signature.getInstance(algorithm.jcaName(), provider), key, algorithm, data);
  }

  /** Whether a provider has an algorithm, with its parameters. */
  public static boolean isOffered(SignatureAlgorithm algorithm, Provider provider) {
    try {
      setParameters(Signature.getInstance(algorithm.jcaName(), provider), algorithm);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Whether the value is this key's signature of the data; a malformed value is not. */
  public static boolean verify(
      PublicKey key, SignatureAlgorithm algorithm, byte[] data, byte[] value)
      throws GeneralSecurityException {
    Signature signature = Providers.signature(algorithm.jcaName());
    setParameters(signature, algorithm);
    signature.initVerify(key);
    signature.update(data);
    try {
      return signature.verify(value);
    } catch (SignatureException malformed) {
      return false;
    }
  }

  private static byte[] sign(
      Signature signature, PrivateKey key, SignatureAlgorithm algorithm, byte[] data)
      throws GeneralSecurityException {
    setParameters(signature, algorithm);
    signature.initSign(key);
    signature.update(data);
    return signature.sign();
  }

  private static void setParameters(Signature signature, SignatureAlgorithm algorithm)
      throws GeneralSecurityException {
    if (algorithm.parameters().isPresent()) {
      signature.setParameter(algorithm.parameters().get());
    }
  }
}
