package vn.hoso.simulator.identity;

import vn.hoso.simulator.fault.ServiceFaults;

/**
 * What goes wrong with calls of the identity provider. Thread-safe.
 *
 * <pre>{@code
 * identity.faults().on(IdentityService.TOKEN).next(IdentityFault.wrongNonce());
 * }</pre>
 */
public final class IdentityFaults extends ServiceFaults<IdentityService, IdentityFault> {

  IdentityFaults() {}
}
