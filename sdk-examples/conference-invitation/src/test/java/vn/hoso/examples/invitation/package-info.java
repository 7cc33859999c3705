@NullMarked
package vn.hoso.examples.invitation;

import org.jspecify.annotations.NullMarked;
