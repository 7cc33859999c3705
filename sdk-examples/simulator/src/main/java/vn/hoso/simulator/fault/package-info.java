/** How faults are scripted, whichever service is to have them. */
@NullMarked
package vn.hoso.simulator.fault;

import org.jspecify.annotations.NullMarked;
