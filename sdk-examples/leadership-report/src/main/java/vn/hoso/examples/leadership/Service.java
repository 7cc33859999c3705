package vn.hoso.examples.leadership;

import java.util.List;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.ServiceLevel;
import vn.hoso.identifier.ProcedureCode;

/**
 * A procedure as the district offers it. The codes have the form of real ones; levels, days and
 * weights are invented.
 *
 * @param days working days until the result is due; 0 for the same day
 * @param weight how often it is asked for, next to the others of its level
 * @param department of the district; empty if the communes handle it
 */
record Service(
    ProcedureReference procedure, ServiceLevel level, int days, int weight, String department) {

  static final List<Service> ALL =
      List.of(
          of("2.000815", "Chứng thực bản sao từ bản chính", Field.CERTIFICATION, 2, 0, 60),
          of("2.000884", "Chứng thực chữ ký trong các giấy tờ", Field.CERTIFICATION, 2, 0, 18),
          of("1.000656", "Đăng ký khai tử", Field.CIVIL_STATUS, 2, 1, 6),
          of("2.000908", "Cấp bản sao từ sổ gốc", Field.ORIGINAL_REGISTER, 2, 1, 4),
          of("1.003003", "Cấp Giấy chứng nhận quyền sử dụng đất", Field.LAND, 2, 30, 12),
          of("1.000894", "Đăng ký kết hôn", Field.CIVIL_STATUS, 3, 1, 10),
          of("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", Field.CIVIL_STATUS, 3, 3, 22),
          of("1.001612", "Đăng ký thành lập hộ kinh doanh", Field.BUSINESS, 3, 3, 14),
          of("1.001193", "Đăng ký khai sinh", Field.CIVIL_STATUS, 4, 1, 26),
          of("2.000635", "Cấp bản sao trích lục hộ tịch", Field.CIVIL_STATUS, 4, 1, 16),
          of("1.001731", "Hỗ trợ chi phí mai táng", Field.SOCIAL_PROTECTION, 4, 10, 7));

  /** A field of administration, and who handles it: a department, or the communes if empty. */
  private enum Field {
    CIVIL_STATUS("G15-TP01", "Hộ tịch", ""),
    CERTIFICATION("G15-TP02", "Chứng thực", ""),
    SOCIAL_PROTECTION("G09-LD04", "Bảo trợ xã hội", ""),
    ORIGINAL_REGISTER("G15-TP03", "Cấp bản sao từ sổ gốc", "Phòng Tư pháp"),
    LAND("G13-TN01", "Đất đai", "Phòng Tài nguyên và Môi trường"),
    BUSINESS("G06-KH02", "Hộ kinh doanh", "Phòng Tài chính - Kế hoạch");

    private final String code;
    private final String label;
    private final String department;

    Field(String code, String label, String department) {
      this.code = code;
      this.label = label;
      this.department = department;
    }
  }

  private static Service of(
      String code, String name, Field field, int level, int days, int weight) {
    return new Service(
        ProcedureReference.of(ProcedureCode.of(code), name, field.code, field.label),
        switch (level) {
          case 2 -> ServiceLevel.LEVEL_2;
          case 3 -> ServiceLevel.LEVEL_3;
          default -> ServiceLevel.LEVEL_4;
        },
        days,
        weight,
        field.department);
  }

  boolean isLevel3Or4() {
    return level != ServiceLevel.LEVEL_2;
  }

  /**
   * The level of a procedure.
   *
   * @throws IllegalArgumentException if the district does not offer it
   */
  static ServiceLevel levelOf(ProcedureCode code) {
    return ALL.stream()
        .filter(service -> service.procedure.code().equals(code))
        .map(Service::level)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No level is known of procedure " + code));
  }
}
