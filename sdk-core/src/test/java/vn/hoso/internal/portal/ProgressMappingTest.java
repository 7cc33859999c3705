package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.portal.PortalSamples;

class ProgressMappingTest {

  @Test
  void item_everyFieldFilled_isWrittenFieldByField() {
    assertThat(ProgressMapping.item(PortalSamples.NUMBER, PortalSamples.steps(1).get(0)))
        .hasToString(
            "{\"MaHoSo\":\"H17.99-261124-0001\",\"NguoiXuLy\":\"Trần Văn Đức\","
                + "\"ChucDanh\":\"Công chức tư pháp - hộ tịch\","
                + "\"ThoiDiemXuLy\":\"20261124090100\","
                + "\"PhongBanXuLy\":\"Trung tâm Phục vụ hành chính công\","
                + "\"NoiDungXuLy\":\"Bước 1 của hồ sơ Huỳnh Thị Bích Phượng\","
                + "\"TrangThai\":\"4\",\"NgayBatDau\":\"20261124083000\","
                + "\"NgayKetThucTheoQuyDinh\":\"20261126170000\"}");
  }

  @Test
  void item_onlyWhatIsRequired_hasEmptyTextForTheRest() {
    ProgressStep step =
        ProgressStep.builder()
            .status(DossierStatus.PROCESSED)
            .handler("Trần Văn Đức")
            .at(VietnamTime.instant(2026, 11, 26, 15, 30))
            .action("Kết thúc xử lý hồ sơ")
            .build();

    assertThat(ProgressMapping.item(PortalSamples.NUMBER, step))
        .hasToString(
            "{\"MaHoSo\":\"H17.99-261124-0001\",\"NguoiXuLy\":\"Trần Văn Đức\",\"ChucDanh\":\"\","
                + "\"ThoiDiemXuLy\":\"20261126153000\",\"PhongBanXuLy\":\"\","
                + "\"NoiDungXuLy\":\"Kết thúc xử lý hồ sơ\",\"TrangThai\":\"9\","
                + "\"NgayBatDau\":\"\",\"NgayKetThucTheoQuyDinh\":\"\"}");
  }
}
