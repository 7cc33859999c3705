package vn.hoso.simulator.population;

import vn.hoso.simulator.fault.ServiceFaults;

/**
 * What goes wrong with calls of the database, by operation: {@code TraCuuThongTinCongDan} or {@code
 * XacThucThongTinCongDan}. Thread-safe.
 *
 * <pre>{@code
 * population.faults().on("TraCuuThongTinCongDan").next(PopulationFault.html(200));
 * }</pre>
 */
public final class PopulationFaults extends ServiceFaults<String, PopulationFault> {

  PopulationFaults() {}
}
