/** Reading and writing edXML, next to the same written by hand. */
@NullMarked
package vn.hoso.examples.benchmarks.edxml;

import org.jspecify.annotations.NullMarked;
