/** The exceptions of the signature module. All are unchecked and share one root. */
@NullMarked
package vn.hoso.signature.error;

import org.jspecify.annotations.NullMarked;
