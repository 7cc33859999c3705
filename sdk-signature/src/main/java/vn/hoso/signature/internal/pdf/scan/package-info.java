/** Pages as scanners make them: TIFF, JPEG, PNG. Exceptions say what is wrong with a page. */
@NullMarked
package vn.hoso.signature.internal.pdf.scan;

import org.jspecify.annotations.NullMarked;
