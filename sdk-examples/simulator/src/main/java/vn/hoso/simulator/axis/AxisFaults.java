package vn.hoso.simulator.axis;

import vn.hoso.simulator.fault.ServiceFaults;

/**
 * What goes wrong with calls of the document axis. Thread-safe.
 *
 * <pre>{@code
 * axis.faults().on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());
 * }</pre>
 */
public final class AxisFaults extends ServiceFaults<AxisService, AxisFault> {

  AxisFaults() {}
}
