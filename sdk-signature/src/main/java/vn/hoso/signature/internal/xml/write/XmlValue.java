package vn.hoso.signature.internal.xml.write;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import vn.hoso.signature.internal.crypto.EcdsaForm;

/** Signature values as XML signatures have them. */
public final class XmlValue {

  private XmlValue() {}

  /**
   * Of ECDSA r and s one after the other, each with as many bytes as the curve's order has (W3C XML
   * Signature 1.1 §6.4.3); of the others the value itself.
   *
   * @param value as keys give it, verified: of ECDSA in DER form (RFC 3279 §2.2.3)
   */
  public static byte[] of(byte[] value, PublicKey key) {
    return key instanceof ECPublicKey ec ? EcdsaForm.plain(value, ec) : value;
  }
}
