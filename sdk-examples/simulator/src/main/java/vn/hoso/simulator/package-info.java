@NullMarked
package vn.hoso.simulator;

import org.jspecify.annotations.NullMarked;
