package vn.hoso.signature.key.vgca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.key.Pin;

/** What the desktop program of Ban Cơ yếu Chính phủ and an application say to each other. */
class VgcaMessagesTest {

  private static final URI FILE = URI.create("https://vanban.tamxuan.example.vn/tep/12");
  private static final URI HANDLER = URI.create("https://vanban.tamxuan.example.vn/ky-so");

  @Test
  void request_allFields_haveTheNamesOfTheProgram() throws IOException {
    VgcaRequest request =
        VgcaRequest.of(FILE, HANDLER)
            .metadata("file_id", "12")
            .metadata("Ghi chú", "đã \"duyệt\"")
            .issued("12/QĐ-UBND", "15/06/2026")
            .session(Pin.of("phien-1"))
            .token(Pin.of("eyJ0"));

    JsonNode json = new ObjectMapper().readTree(request.toJson());

    assertThat(json)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"FileUploadHandler":"https://vanban.tamxuan.example.vn/ky-so",
                     "SessionId":"phien-1","JWTToken":"eyJ0",
                     "FileName":"https://vanban.tamxuan.example.vn/tep/12",
                     "MetaData":[{"Key":"file_id","Value":"12"},
                                 {"Key":"Ghi chú","Value":"đã \\"duyệt\\""}],
                     "DocNumber":"12/QĐ-UBND","IssuedDate":"15/06/2026"}
                    """));
    assertThat(request.toString()).doesNotContain("phien-1", "eyJ0", "duyệt");
  }

  @Test
  void request_severalFiles_listsThem() throws IOException {
    String json = VgcaRequest.of(List.of(FILE, FILE), HANDLER).toJson();

    assertThat(new ObjectMapper().readTree(json).get("Files")).hasSize(2);
  }

  @Test
  void toJson_markupAndLineSeparators_cannotEndTheScriptOfThePage() throws IOException {
    String text = "</script><!--\u2028\u2029";
    String request = VgcaRequest.of(FILE, HANDLER).metadata("Trích yếu", text).toJson();
    String answer = VgcaUploadAnswer.refused(text).toJson();

    assertThat(request + answer).doesNotContain("<", "\u2028", "\u2029");
    assertThat(new ObjectMapper().readTree(request).at("/MetaData/0/Value").asText())
        .isEqualTo(text);
    assertThat(new ObjectMapper().readTree(answer).get("Message").asText()).isEqualTo(text);
  }

  @Test
  void reply_signed_isRead() {
    VgcaReply reply =
        VgcaReply.fromJson(
            "{\"Status\":0,\"Message\":null,\"FileName\":\"qd.signed.pdf\","
                + "\"FileServer\":\"/tep/13\",\"DocumentNumber\":\"12/QĐ-UBND\"}");

    assertThat(reply)
        .isEqualTo(new VgcaReply(0, "", "", "qd.signed.pdf", "/tep/13", "12/QĐ-UBND", "", ""));
    assertThat(reply.isSigned()).isTrue();
  }

  @Test
  void reply_cancelled_isNotSigned() {
    VgcaReply reply = VgcaReply.fromJson("{\"Status\":14,\"Error\":\"Hủy bỏ\"}");

    assertThat(reply.isSigned()).isFalse();
    assertThat(reply.error()).isEqualTo("Hủy bỏ");
  }

  @Test
  void reply_somethingElse_isRefused() {
    for (String text : List.of("", "<html>", "{}", "[]", "{\"Status\":\"ok\"}")) {
      assertThatThrownBy(() -> VgcaReply.fromJson(text))
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageContaining("is no JSON with a Status");
    }
  }

  @Test
  void uploadAnswer_storedOrNot_saysSo() {
    assertThat(VgcaUploadAnswer.stored("qd.signed.pdf", "/tep/13").toJson())
        .isEqualTo(
            "{\"Status\":true,\"Message\":\"\",\"FileName\":\"qd.signed.pdf\","
                + "\"FileServer\":\"/tep/13\",\"DocumentNumber\":\"\",\"DocumentDate\":\"\"}");
    assertThat(VgcaUploadAnswer.refused("Chữ ký không hợp lệ").toJson())
        .startsWith("{\"Status\":false,\"Message\":\"Chữ ký không hợp lệ\"");
  }
}
