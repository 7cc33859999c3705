@NullMarked
package vn.hoso.examples.submit;

import org.jspecify.annotations.NullMarked;
