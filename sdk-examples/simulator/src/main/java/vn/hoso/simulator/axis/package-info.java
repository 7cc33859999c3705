/**
 * The national document axis, reached by its own protocol, by the REST service of a province or by
 * a bus with JSON: verifies signatures and hashes, keeps messages for their receivers, and fails as
 * scripted. Start at {@link vn.hoso.simulator.axis.AxisSimulator}.
 */
@NullMarked
package vn.hoso.simulator.axis;

import org.jspecify.annotations.NullMarked;
