/** Keys that sign: PKCS#12 files now; tokens and remote services implement the same interface. */
@NullMarked
package vn.hoso.signature.key;

import org.jspecify.annotations.NullMarked;
