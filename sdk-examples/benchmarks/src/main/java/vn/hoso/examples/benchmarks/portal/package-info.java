/** Calls of the portal, next to the same written by hand. */
@NullMarked
package vn.hoso.examples.benchmarks.portal;

import org.jspecify.annotations.NullMarked;
