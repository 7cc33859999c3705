package vn.hoso.signature;

import javax.xml.crypto.dsig.CanonicalizationMethod;

/** In which form parts of an XML document are digested and signed. */
public enum XmlCanonicalization {
  /** Canonical XML 1.0 (RFC 3076), what Vietnamese signing programs use. */
  INCLUSIVE(CanonicalizationMethod.INCLUSIVE),
  /**
   * Exclusive XML Canonicalization 1.0 (RFC 3741). A part that is signed by its Id can be moved
   * into another document, such as an envelope, whose namespaces are not its own.
   */
  EXCLUSIVE(CanonicalizationMethod.EXCLUSIVE);

  private final String identifier;

  XmlCanonicalization(String identifier) {
    this.identifier = identifier;
  }

  String identifier() {
    return identifier;
  }
}
