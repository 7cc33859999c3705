/** Time-stamps by RFC 3161. */
@NullMarked
package vn.hoso.signature.time;

import org.jspecify.annotations.NullMarked;
