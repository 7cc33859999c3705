/**
 * What is in the signatures of an XML document (W3C XML Signature, EN 319 132-1): facts, not
 * judgements. {@link vn.hoso.signature.internal.xml.read.XmlReader} is the entry point.
 */
@NullMarked
package vn.hoso.signature.internal.xml.read;

import org.jspecify.annotations.NullMarked;
