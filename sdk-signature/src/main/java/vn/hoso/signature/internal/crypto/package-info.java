@NullMarked
package vn.hoso.signature.internal.crypto;

import org.jspecify.annotations.NullMarked;
