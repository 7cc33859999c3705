package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.Procedure;
import vn.hoso.portal.procedure.FeeAmount;
import vn.hoso.portal.procedure.StepCase;

/** Trees that are not as they should be. */
class ProcedureMappingTest {

  private static final ProcedureCode CODE = ProcedureCode.of("1.001193");

  @Test
  void procedure_empty_hasNothing() {
    Procedure procedure = procedure("{}");

    assertThat(procedure.name()).isEmpty();
    assertThat(procedure.published()).isFalse();
    assertThat(procedure.channels()).isEmpty();
    assertThat(procedure.agencies().implementing()).isEmpty();
    assertThat(procedure.json()).isEqualTo("{}");
  }

  @Test
  void procedure_nullsEverywhere_areEmpty() {
    Procedure procedure =
        procedure(
            """
            {"TENTTHC":null,"TRANGTHAI":null,"MOTA":null,"CACHTHUCTHUCHIEN":null,
             "THANHPHANHOSO":[null,{"TRUONGHOP":null,"GIAYTO":[null]}],
             "COQUANTHUCHIEN":[{"MADONVI":null,"TENDONVI":null}]}""");

    assertThat(procedure.name()).isEmpty();
    assertThat(procedure.status()).isEmpty();
    assertThat(procedure.channels()).isEmpty();
    assertThat(procedure.papers())
        .singleElement()
        .satisfies(
            papers -> {
              assertThat(papers.name()).isEmpty();
              assertThat(papers.papers()).isEmpty();
            });
    assertThat(procedure.agencies().implementing())
        .singleElement()
        .satisfies(agency -> assertThat(agency.agencyCode()).isEmpty());
  }

  @Test
  void procedure_loneObjectsInPlaceOfLists_areListsOfOne() {
    Procedure procedure =
        procedure(
            """
            {"LINHVUCTHUCHIEN":{"MALINHVUC":"G15-TP01'","TENLINHVUC":"Hộ tịch"},
             "TRINHTUTHUCHIEN":{"TRUONGHOP":"","TRINHTU":{"TENTRINHTU":"Nộp hồ sơ"}},
             "CACHTHUCTHUCHIEN":{"KENH":1,"THOIGIAN":{"THOIGIANGIAIQUYET":3,"DONVITINH":"Ngày",
               "PHILEPHI":{"MAPHILEPHI":7,"SOTIEN":8000}}}}""");

    assertThat(procedure.fields()).containsExactly(new Procedure.Field("G15-TP01", "Hộ tịch"));
    assertThat(procedure.steps()).containsExactly(new StepCase("", java.util.List.of("Nộp hồ sơ")));
    var limit = procedure.channels().get(0).timeLimits().get(0);
    assertThat(procedure.channels().get(0).code().value()).isEqualTo("1");
    assertThat(limit.length().value()).hasValue(3);
    assertThat(limit.fees().get(0).code().value()).isEqualTo("7");
    assertThat(limit.fees().get(0).amount()).isEqualTo(FeeAmount.of("8000"));
  }

  @Test
  void procedure_numbersAndTruthValues_areTexts() {
    Procedure procedure =
        procedure(
            """
            {"ID":11193,"TRANGTHAI":1,"MOTA":true,
             "CACHTHUCTHUCHIEN":[{"KENH":"2","THOIGIAN":[
               {"THOIGIANGIAIQUYET":"","PHILEPHI":[{"SOTIEN":1.5E4},{"SOTIEN":500.000}]}]}]}""");

    assertThat(procedure.id()).isEqualTo("11193");
    assertThat(procedure.published()).isTrue();
    assertThat(procedure.texts().description()).isEqualTo("true");
    var fees = procedure.channels().get(0).timeLimits().get(0).fees();
    assertThat(fees.get(0).amount().dong()).hasValue(15000);
    assertThat(fees.get(1).amount().dong()).as("500, or 500 thousand").isEmpty();
  }

  @Test
  void procedure_wrongTypes_areLeftOutAndStayInTheJson() {
    String json =
        "{\"TENTTHC\":{\"vi\":\"x\"},\"CACHTHUCTHUCHIEN\":\"Trực tiếp\",\"KETQUATHUCHIEN\":[1,\"a\"]}";

    Procedure procedure = procedure(json);

    assertThat(procedure.name()).isEmpty();
    assertThat(procedure.channels()).isEmpty();
    assertThat(procedure.results()).isEmpty();
    assertThat(procedure.json()).isEqualTo(json);
  }

  @Test
  void procedure_related_namesItAndKeepsItsWords() {
    Procedure procedure =
        procedure(
            """
            {"TTHCLIENQUAN":[{"MATTHC":"1.000894","TENTTHC":"Thủ tục đăng ký kết hôn"}],
             "TTHCLIENTHONG":[{"MA":"2.002621"}]}""");

    assertThat(procedure.related().get(0).procedureCode()).contains(ProcedureCode.of("1.000894"));
    assertThat(procedure.interlinked().get(0).procedureCode()).isEmpty();
    assertThat(procedure.interlinked().get(0).json()).isEqualTo("{\"MA\":\"2.002621\"}");
  }

  private static Procedure procedure(String json) {
    try {
      return ProcedureMapping.procedure(CODE, JsonMapper.builder().build().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
