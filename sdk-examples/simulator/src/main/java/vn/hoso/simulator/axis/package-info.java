/**
 * The national document axis with its signed headers: verifies signatures and hashes, keeps
 * messages for their receivers, and fails as scripted. Start at {@link
 * vn.hoso.simulator.axis.AxisSimulator}.
 */
@NullMarked
package vn.hoso.simulator.axis;

import org.jspecify.annotations.NullMarked;
