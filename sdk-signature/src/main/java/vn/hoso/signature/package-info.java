@NullMarked
package vn.hoso.signature;

import org.jspecify.annotations.NullMarked;
