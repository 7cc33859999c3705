/** Documents as streams of bytes: read once, written whole or not at all. */
@NullMarked
package vn.hoso.signature.internal.io;

import org.jspecify.annotations.NullMarked;
