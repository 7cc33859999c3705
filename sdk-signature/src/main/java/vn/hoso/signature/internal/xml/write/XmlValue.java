package vn.hoso.signature.internal.xml.write;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Signature values as XML signatures have them. */
public final class XmlValue {

  private XmlValue() {}

  /**
   * Of ECDSA r and s one after the other, each with as many bytes as the curve's order has (W3C XML
   * Signature 1.1 §6.4.3); of RSA the value itself.
   *
   * @param value as keys give it, verified: of ECDSA in DER form (RFC 3279 §2.2.3)
   */
  public static byte[] of(byte[] value, PublicKey key) {
    if (!(key instanceof ECPublicKey ec)) {
      return value;
    }
    BigInteger order = ec.getParams().getOrder();
    try {
      BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(order, value);
      return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
    } catch (IOException e) {
      throw new IllegalArgumentException("This is no ECDSA value in DER form", e);
    }
  }
}
