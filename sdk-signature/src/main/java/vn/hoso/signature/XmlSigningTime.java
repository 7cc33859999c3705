package vn.hoso.signature;

import javax.xml.crypto.dsig.XMLSignature;
import org.jspecify.annotations.Nullable;

/**
 * How a plain XML signature states the time of signing: in a SigningTime in a SignatureProperty
 * (W3C XML Signature §5.2) that is signed, too. Programs differ in its namespace. XAdES has a
 * signed property of its own for it.
 */
public enum XmlSigningTime {
  /** In the namespace of the signature itself. */
  DSIG_NAMESPACE(XMLSignature.XMLNS),
  /** In no namespace: {@code <SigningTime xmlns="">}. */
  NO_NAMESPACE(""),
  /** Not at all. */
  OMITTED(null);

  private final @Nullable String namespace;

  XmlSigningTime(@Nullable String namespace) {
    this.namespace = namespace;
  }

  @Nullable String namespace() {
    return namespace;
  }
}
