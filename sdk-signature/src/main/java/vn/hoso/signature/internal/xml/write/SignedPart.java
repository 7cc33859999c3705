package vn.hoso.signature.internal.xml.write;

/**
 * What a reference is about.
 *
 * @param uri empty for the whole document, a number sign and an Id, or the entry of a container
 * @param isEntry it is an entry of a container, whose bytes are signed as they are
 * @param holdsSignature the signature is within it
 * @param mediaType of what it is about
 */
record SignedPart(String uri, boolean isEntry, boolean holdsSignature, String mediaType) {

  static SignedPart ofDocument(String uri, boolean holdsSignature) {
    return new SignedPart(uri, false, holdsSignature, "text/xml");
  }

  static SignedPart ofEntry(String uri, String mediaType) {
    return new SignedPart(uri, true, false, mediaType);
  }
}
