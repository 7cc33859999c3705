package vn.hoso.simulator.portal;

import vn.hoso.simulator.fault.ServiceFaults;

/**
 * What goes wrong with calls of the portal. Thread-safe.
 *
 * <pre>{@code
 * portal.faults().on(PortalService.DONG_BO_HO_SO_MC).next(2, Fault.httpStatus(500));
 * portal.faults().onAll().withProbability(0.05, Fault.resetBeforeAnswer());
 * }</pre>
 */
public final class Faults extends ServiceFaults<PortalService, Fault> {

  Faults(long seed) {
    super(seed);
  }
}
