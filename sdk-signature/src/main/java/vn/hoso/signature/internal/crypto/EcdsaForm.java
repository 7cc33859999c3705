package vn.hoso.signature.internal.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * The two forms of an ECDSA value. The conversions throw {@link IllegalArgumentException} for what
 * is not in the other form, or is no value of a key on that curve.
 */
public final class EcdsaForm {

  private EcdsaForm() {}

  /** r and s one after the other, each with as many bytes as the curve's order has. */
  public static byte[] plain(byte[] der, ECPublicKey key) {
    return convert(der, key, StandardDSAEncoding.INSTANCE, PlainDSAEncoding.INSTANCE);
  }

  /** Ecdsa-Sig-Value in DER (RFC 3279 §2.2.3). */
  public static byte[] der(byte[] plain, ECPublicKey key) {
    return convert(plain, key, PlainDSAEncoding.INSTANCE, StandardDSAEncoding.INSTANCE);
  }

  /** Of the plain form, in bytes. */
  public static int plainLength(ECPublicKey key) {
    return 2 * ((key.getParams().getOrder().bitLength() + 7) / 8);
  }

  private static byte[] convert(byte[] value, ECPublicKey key, DSAEncoding from, DSAEncoding to) {
    BigInteger order = key.getParams().getOrder();
    try {
      BigInteger[] numbers = from.decode(order, value);
      return to.encode(order, numbers[0], numbers[1]);
    } catch (IOException e) {
      throw new IllegalArgumentException("This is no ECDSA value in that form", e);
    }
  }
}
