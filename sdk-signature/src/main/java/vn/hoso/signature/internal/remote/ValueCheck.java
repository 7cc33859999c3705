package vn.hoso.signature.internal.remote;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.internal.crypto.EcdsaForm;
import vn.hoso.signature.internal.crypto.SignatureValues;
import vn.hoso.signature.key.SigningCertificate;

/** Reads a signature value, and lets it pass only if it is by the signer's key. */
public final class ValueCheck {

  private ValueCheck() {}

  /**
   * The value in bytes; of ECDSA in DER form, also where the service returns r and s one after the
   * other, which the specification of the CSC leaves open.
   *
   * @param data what was to be signed
   * @param text base64, with or without line breaks, or hexadecimal
   * @throws RemoteSigningException if it is something else, by another key, or of other bytes
   */
  public static byte[] checked(
      RemoteSession session, SigningCertificate certificate, byte[] data, String text) {
    PublicKey key = certificate.certificate().getPublicKey();
    try {
      byte[] value = decoded(text, key);
      if (SignatureValues.verify(key, certificate.algorithm(), data, value)) {
        return value;
      }
      if (key instanceof ECPublicKey ec && value.length == EcdsaForm.plainLength(ec)) {
        byte[] der = EcdsaForm.der(value, ec);
        if (SignatureValues.verify(key, certificate.algorithm(), data, der)) {
          return der;
        }
      }
    } catch (IllegalArgumentException e) {
      throw session.lasting(
          "returned a signature that is neither base64 nor hexadecimal",
          e,
          "ask its operator, naming the transaction");
    } catch (GeneralSecurityException e) {
      throw session.lasting(
          "returned a signature that cannot be checked with " + certificate,
          e,
          "check that the algorithm fits the key");
    }
    throw session.lasting(
        "returned a signature that is not by the key of %s, or of another digest"
            .formatted(certificate),
        "nothing was signed; ask its operator, naming the transaction");
  }

  /** Hexadecimal digits are base64 digits, too; the length for the key tells them apart. */
  private static byte[] decoded(String text, PublicKey key) {
    String digits = text.replaceAll("\\s", "");
    boolean hex =
        key instanceof RSAPublicKey rsa
            ? digits.length() == 2 * ((rsa.getModulus().bitLength() + 7) / 8)
            : digits.matches("[0-9a-fA-F]*")
                && (digits.startsWith("30") || isPlainHex(digits, key));
    return hex ? HexFormat.of().parseHex(digits) : Base64.getDecoder().decode(digits);
  }

  private static boolean isPlainHex(String digits, PublicKey key) {
    return key instanceof ECPublicKey ec && digits.length() == 2 * EcdsaForm.plainLength(ec);
  }
}
