@NullMarked
package vn.hoso.examples.cli;

import org.jspecify.annotations.NullMarked;
