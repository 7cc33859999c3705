/** The program of the README. */
@NullMarked
package vn.hoso.examples.quickstart;

import org.jspecify.annotations.NullMarked;
