@NullMarked
package vn.hoso.identifier;

import org.jspecify.annotations.NullMarked;
