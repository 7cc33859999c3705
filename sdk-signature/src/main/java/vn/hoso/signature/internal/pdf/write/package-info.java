/** Appends a revision with one more signature to a PDF, and changes nothing else. */
@NullMarked
package vn.hoso.signature.internal.pdf.write;

import org.jspecify.annotations.NullMarked;
