/** Digests. */
@NullMarked
package vn.hoso.internal.digest;

import org.jspecify.annotations.NullMarked;
