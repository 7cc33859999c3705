package vn.hoso.lgsp.civilstatus;

import java.util.List;

/**
 * What became of a registration. Every text may be empty, and is as the service wrote it: its codes
 * and the forms of its times are not public.
 *
 * @param interlinkedDossier {@code maHoSoLT}
 * @param dossier {@code maHoSoMCDT}, the number at the one-stop system
 * @param state {@code trangThai}
 * @param processedAt {@code thoiGianThucHien}
 * @param officer {@code nguoiXuLy}; personal data
 * @param note {@code noiDungXuLy}; may name citizens
 * @param supplementDue {@code hanBoSungHoSo}, until when the dossier has to be supplemented
 * @param errors {@code errors}: texts, or JSON of what is none; may name citizens
 */
public record CivilStatusResult(
    String interlinkedDossier,
    String dossier,
    String state,
    String processedAt,
    String officer,
    String note,
    String supplementDue,
    List<String> errors) {

  public CivilStatusResult {
    errors = List.copyOf(errors);
  }

  /** Dossier, state, and how many errors. */
  @Override
  public String toString() {
    return "CivilStatusResult[" + dossier + ", " + state + ", " + errors.size() + " errors]";
  }
}
