/** Entry points: sign a document, verify a document, read the report. */
@NullMarked
package vn.hoso.signature;

import org.jspecify.annotations.NullMarked;
