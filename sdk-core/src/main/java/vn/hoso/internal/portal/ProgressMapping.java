package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.identifier.DossierNumber;

/** A step as an item of {@code CapNhatTienDoHoSoMC}. */
final class ProgressMapping {

  private ProgressMapping() {}

  static ObjectNode item(DossierNumber number, ProgressStep step) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("MaHoSo", number.toString());
    item.put("NguoiXuLy", step.handler());
    item.put("ChucDanh", step.position());
    item.put("ThoiDiemXuLy", Wire.time(step.at()));
    item.put("PhongBanXuLy", step.department());
    item.put("NoiDungXuLy", step.action());
    item.put("TrangThai", step.status().code());
    item.put("NgayBatDau", Wire.time(step.startedAt()));
    item.put("NgayKetThucTheoQuyDinh", Wire.time(step.dueAt()));
    return item;
  }
}
