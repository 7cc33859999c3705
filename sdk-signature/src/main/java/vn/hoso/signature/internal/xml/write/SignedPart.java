package vn.hoso.signature.internal.xml.write;

/**
 * What a reference is about.
 *
 * @param uri empty for the whole document, or a number sign and an Id
 * @param holdsSignature the signature is within it
 */
record SignedPart(String uri, boolean holdsSignature) {}
