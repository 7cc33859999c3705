package vn.hoso.signature.internal.xml.read;

import vn.hoso.signature.error.UnreadableDocumentException;

/**
 * The limits that replace the JDK's secure validation, which is one switch for all of them, and
 * refuses SHA-1 of historic documents and the many references of a dossier. What is beyond these is
 * refused; which algorithms and transforms are computed is in {@link Algorithms} and {@link
 * Transforms}.
 */
final class XmlLimits {

  /** Of the document, in bytes. It is read as a tree, several times its size. */
  static final int MAX_BYTES = 20 << 20;

  /** Characters that make nodes of a tree, {@code <} and {@code =}: each costs about 100 bytes. */
  static final int MAX_MARKS = 2_000_000;

  /** Marks of a document for which an XPath is evaluated once per node. */
  static final int MAX_XPATH_MARKS = 20_000;

  /** Of nested elements. */
  static final int MAX_DEPTH = 256;

  static final int MAX_SIGNATURES = 100;

  /** Of a signature: a dossier signs each of its 1 000 files, and XAdES what it says of itself. */
  static final int MAX_REFERENCES = 1_001;

  /** Of a manifest of a container: its files, and signatures and manifests with them. */
  static final int MAX_MANIFEST_REFERENCES = 1_100;

  /** Of a reference. */
  static final int MAX_TRANSFORMS = 8;

  /** Of a signature: each may cost a verification. */
  static final int MAX_CERTIFICATES = 50;

  /** Keys that are tried, where nothing says which certificate is the signer's. */
  static final int MAX_KEYS = 5;

  /** Of a signature. */
  static final int MAX_TIME_STAMPS = 20;

  /** Elements that state a time of signing and are looked at. */
  static final int MAX_TIMES = 10;

  /** What all references together may cover, in characters and nodes, for each transform anew. */
  static final long MAX_COVERED = 50L * MAX_BYTES;

  /** What an XPath costs, in passes of other transforms. */
  static final int XPATH_COST = 50;

  private XmlLimits() {}

  static UnreadableDocumentException exceeded(String document, String what, long limit) {
    return new UnreadableDocumentException(
        "%s has more than %d %s, the most that is read of an XML document: split it"
            .formatted(document, limit, what));
  }
}
