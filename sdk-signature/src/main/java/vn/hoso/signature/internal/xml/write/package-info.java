/** Puts signatures into XML documents (W3C XML Signature, EN 319 132-1). */
@NullMarked
package vn.hoso.signature.internal.xml.write;

import org.jspecify.annotations.NullMarked;
