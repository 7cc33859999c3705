@NullMarked
package vn.hoso.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
