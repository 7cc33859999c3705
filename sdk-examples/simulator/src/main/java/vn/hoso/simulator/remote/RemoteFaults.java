package vn.hoso.simulator.remote;

import vn.hoso.simulator.fault.ServiceFaults;

/**
 * What goes wrong with calls, by operation. Thread-safe.
 *
 * <pre>{@code
 * remote.faults().on(RemoteOperation.STATUS).next(RemoteFault.httpStatus(503));
 * }</pre>
 */
public final class RemoteFaults extends ServiceFaults<RemoteOperation, RemoteFault> {

  RemoteFaults() {}
}
