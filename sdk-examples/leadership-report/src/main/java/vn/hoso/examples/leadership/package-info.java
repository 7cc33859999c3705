/** The figures that a district reported to its leadership for the first half of 2022. */
@NullMarked
package vn.hoso.examples.leadership;

import org.jspecify.annotations.NullMarked;
