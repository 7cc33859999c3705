/** Keys that sign: in PKCS#12 files, on tokens, and in remote services that answer at once. */
@NullMarked
package vn.hoso.signature.key;

import org.jspecify.annotations.NullMarked;
