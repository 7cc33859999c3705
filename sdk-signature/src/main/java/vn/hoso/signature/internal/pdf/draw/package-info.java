/** Pictures, fonts and places of what signatures show. */
@NullMarked
package vn.hoso.signature.internal.pdf.draw;

import org.jspecify.annotations.NullMarked;
