package vn.hoso.signature.internal.pdf.write;

import org.apache.pdfbox.cos.COSObjectKey;

/** Where objects go that a document did not have. */
interface NewObjects {

  /** A number for an object that is written later. */
  COSObjectKey allocate();

  /** Writes an object, and returns its number. */
  COSObjectKey add(byte[] body);
}
