package vn.hoso.simulator.lgsp;

import vn.hoso.simulator.fault.ServiceFaults;

/**
 * What goes wrong with calls of the gateway. A service is named by the last part of its path:
 * {@code token}, {@code login}, the portal's name of a service, {@code getfile}, {@code tra-cuu},
 * {@code tai-tep}, {@code NhanDKHT}, {@code LayKetQua}, {@code NhanHoSoLLTP}, {@code TaoDonHang}.
 * Thread-safe.
 *
 * <pre>{@code
 * lgsp.faults().on("LayThuTuc").next(LgspFault.tokenRefused());
 * lgsp.faults().on("token").untilCleared(LgspFault.httpStatus(503));
 * }</pre>
 */
public final class LgspFaults extends ServiceFaults<String, LgspFault> {

  LgspFaults() {}
}
