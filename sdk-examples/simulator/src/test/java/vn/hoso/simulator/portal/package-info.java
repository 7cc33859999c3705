@NullMarked
package vn.hoso.simulator.portal;

import org.jspecify.annotations.NullMarked;
