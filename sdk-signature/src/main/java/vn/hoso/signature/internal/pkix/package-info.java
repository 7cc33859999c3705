@NullMarked
package vn.hoso.signature.internal.pkix;

import org.jspecify.annotations.NullMarked;
