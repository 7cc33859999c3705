/** Finds the signatures of a PDF, what they cover, and what was changed after them. Facts only. */
@NullMarked
package vn.hoso.signature.internal.pdf.read;

import org.jspecify.annotations.NullMarked;
