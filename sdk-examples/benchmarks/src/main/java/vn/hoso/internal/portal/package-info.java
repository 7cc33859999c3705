/** Reaches into the SDK's package of the same name: for measuring only, nothing to copy. */
@NullMarked
package vn.hoso.internal.portal;

import org.jspecify.annotations.NullMarked;
