package vn.hoso.portal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.dossier.Dossier;
import vn.hoso.identifier.DossierNumber;

class PortalMessageTest {

  private static final String DOSSIER =
      """
      {"MaHoSo":"000.00.19.H47-260105-0001","MaTTHC":"2.002621.H56",
      "TenTTHC":"Cấp phiếu lý lịch tư pháp","MaLinhVuc":"G15-TP110",
      "TenLinhVuc":"Lý lịch tư pháp","LoaiDoiTuong":"1","TrichYeuHoSo":"Xin cấp phiếu",
      "TrangThaiHoSo":"1","DonViXuLy":"Sở Tư pháp"}
      """;

  @Test
  void dossier_inAnEnvelope_isFoundAndRead() throws JsonProcessingException {
    PortalMessage message =
        new PortalMessage(
            Map.of(
                "service",
                "NhanHoSo",
                "data",
                List.of(JsonMapper.builder().build().readValue(DOSSIER, Map.class))));

    assertThat(message.dossier().map(Dossier::number))
        .contains(DossierNumber.of("000.00.19.H47-260105-0001"));
    assertThat(message.text("TenLinhVuc")).contains("Lý lịch tư pháp");
  }

  @Test
  void dossier_withoutWhatADossierNeeds_isEmpty() {
    assertThat(new PortalMessage(Map.of("MaHoSo", "000.00.19.H47-260105-0001")).dossier())
        .isEmpty();
    assertThat(new PortalMessage(Map.of("SoVanBan", "12/TB-CCT")).dossier()).isEmpty();
  }
}
