package vn.hoso.signature.internal.cms.build;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import vn.hoso.signature.internal.cms.read.Ber;

/** What is added to a signer that signed already. */
public enum UnsignedAttribute {
  /** EN 319 122-1 §5.3. */
  SIGNATURE_TIME_STAMP("1.2.840.113549.1.9.16.2.14"),
  /** EN 319 122-1 §5.5.3. */
  ARCHIVE_TIME_STAMP_V3("0.4.0.1733.2.4"),
  /** EN 319 122-1 §5.5.2. */
  ATS_HASH_INDEX_V3("0.4.0.19122.1.5"),
  /** RFC 5652 §11.4. */
  COUNTER_SIGNATURE("1.2.840.113549.1.9.6");

  private final String oid;

  UnsignedAttribute(String oid) {
    this.oid = oid;
  }

  /**
   * An Attribute (RFC 5652 §5.3) with one value.
   *
   * @param value as it is to stay: time-stamps may be about how it is written
   */
  byte[] with(byte[] value) {
    byte[] identifier = DerBytes.of(new ASN1ObjectIdentifier(oid));
    return DerBytes.element(Ber.SEQUENCE, List.of(identifier, DerBytes.element(Ber.SET, value)));
  }
}
