package vn.hoso.simulator.lgsp;

/**
 * A registration that the civil status service has taken. {@code toString()} shows no citizen.
 *
 * @param unit {@code maDonVi}
 * @param module {@code module}
 * @param interlinked {@code maHoSoLT}; may be empty
 * @param dossier {@code maHoSoMCDT}
 * @param receivedAt {@code ngayTiepNhan}, as sent
 * @param data {@code data}, as sent
 * @param state {@code trangThai}, which the simulator's user sets
 * @param note {@code noiDungXuLy}, which the simulator's user sets
 */
public record CivilRegistration(
    String unit,
    String module,
    String interlinked,
    String dossier,
    String receivedAt,
    String data,
    String state,
    String note) {

  CivilRegistration with(String otherState, String otherNote) {
    return new CivilRegistration(
        unit, module, interlinked, dossier, receivedAt, data, otherState, otherNote);
  }

  @Override
  public String toString() {
    return "CivilRegistration[" + module + ", " + state + "]";
  }
}
