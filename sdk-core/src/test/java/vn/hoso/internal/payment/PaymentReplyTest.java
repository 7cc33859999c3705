package vn.hoso.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class PaymentReplyTest {

  @Test
  void field_null_isAsIfItWereNotThere() throws JsonProcessingException {
    PaymentReply reply = reply("{\"MaLoi\":\"00\",\"MaThamChieu\":null}");

    assertThat(reply.field("MaThamChieu")).isEmpty();
    assertThat(reply.field("TrangThaiGD")).isEmpty();
  }

  @Test
  void rawField_textWithBlanks_isHashedAsItCame() throws JsonProcessingException {
    PaymentReply reply = reply("{\"MoTaLoi\":\"Thành công \"}");

    assertThat(reply.rawField("MoTaLoi")).isEqualTo("Thành công ");
    assertThat(reply.field("MoTaLoi")).isEqualTo("Thành công");
  }

  private static PaymentReply reply(String json) throws JsonProcessingException {
    return new PaymentReply(200, "00", "", JsonMapper.builder().build().readTree(json), json);
  }
}
