package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.portal.PortalRig.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.ServiceException;
import vn.hoso.simulator.portal.PortalService;

/** Services that are called by their names. */
class GenericCallTest {

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void call_byName_sendsWhatIsGivenAndGivesWhatComes() {
    Map<String, Object> rating = new HashMap<>(Map.of("DIEM", 5, "DIEMTB", new BigDecimal("4.50")));
    rating.put("GHICHU", null);
    rating.put("TIEUCHI", List.of(Map.of("MA", 1L, "DAT", true)));

    GenericReply reply = client.call("DongBoDanhGia", Map.of("data", List.of(rating)));

    assertThat(reply.fields()).containsEntry("error_code", 0L).containsEntry("result", List.of());
    assertThat(reply.items()).isEmpty();
    assertThat(json(reply.jsonWithCitizensData()).get("message").textValue())
        .isEqualTo("Đồng bộ thành công");
    assertThat(reply).hasToString("GenericReply[error_code, message, result]");
    rig.assertSent(
        PortalService.DONG_BO_DANH_GIA,
        "mapi/integration",
        "{\"data\":[{\"DIEM\":5,\"DIEMTB\":4.50,\"GHICHU\":null,"
            + "\"TIEUCHI\":[{\"MA\":1,\"DAT\":true}]}]}");
  }

  @Test
  void call_atShare_goesThere() {
    GenericReply reply =
        client.call("LayDanhMucGioiTinh", Map.of(), GenericCall.repeatable().atShare());

    assertThat(reply.items()).first().isEqualTo(Map.of("MAGIOITINH", "1", "TENGIOITINH", "Nam"));
    rig.assertSent(PortalService.LAY_DANH_MUC_GIOI_TINH, "mapi/share", "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"session", "madonvi", "service"})
  void call_parameterOfTheEnvelope_isRefused(String name) {
    assertThatThrownBy(() -> client.call("DongBoDanhGia", Map.of(name, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameters: leave " + name + " out, which the client sets");
  }

  @Test
  void call_valueThatIsNoJson_isNamedWithoutWhatItIs() {
    Map<String, Object> wrong =
        Map.of("data", Arrays.asList(Map.of("SODT", new StringBuilder("09"))));

    assertThatThrownBy(() -> client.call("DongBoDanhGia", wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "parameters.data[].SODT is of class java.lang.StringBuilder: give String")
        .hasMessageNotContaining("09");
    assertThatThrownBy(() -> client.call("", Map.of()))
        .hasMessageStartingWith("service: give the name of a service");
    assertThat(rig.portal.requests()).isEmpty();
  }

  @Test
  void call_unknownService_isRefused() {
    assertThatThrownBy(() -> client.call("LayGiDo", Map.of()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("LayGiDo at ")
        .hasMessageContaining("the request is refused");
  }
}
