package vn.hoso.simulator.portal;

import static vn.hoso.simulator.portal.Check.agencyCode;
import static vn.hoso.simulator.portal.Check.nonEmptyText;
import static vn.hoso.simulator.portal.Check.text;
import static vn.hoso.simulator.portal.Check.textThat;
import static vn.hoso.simulator.portal.ObjectCheck.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Questions and answers. Assumed: a question that is taken is listed among those of agencies, an
 * answer is taken for a listed question only, and the same twice counts twice.
 */
final class QuestionServices {

  private static final String ID = "HOIDAPID";
  private static final List<String> FIELDS =
      List.of(
          "HOIDAPID",
          "MALINHVUC",
          "MATTHCDP",
          "TENDONVI",
          "MADONVI",
          "NOIDUNG",
          "NOIDUNGTRALOI",
          "TRALOIID",
          "HOVATEN",
          "DIACHI",
          "THUDIENTU",
          "SODIENTHOAI",
          "TRANGTHAI");

  private final JsonNode questions = Resource.json("questions.json");
  private final Inbox inbox;
  private final Answers answers;
  private final DateTimeFormatter answerDate;

  QuestionServices(Inbox inbox, Answers answers, DateTimeFormatter answerDate) {
    this.inbox = inbox;
    this.answers = answers;
    this.answerDate = answerDate;
  }

  static ObjectCheck question() {
    return ObjectCheck.of(
        required(ID, nonEmptyText()),
        required("MaLinhVuc", nonEmptyText()),
        required("NOIDUNG", nonEmptyText()),
        required("MADONVI", agencyCode()),
        required("TENDONVI", nonEmptyText()));
  }

  ObjectCheck answer() {
    return ObjectCheck.of(
        required(ID, textThat(this::isKnown, "không phải câu hỏi đã gửi")),
        required("MADONVI", agencyCode()),
        required("NGUOITRALOI", nonEmptyText()),
        required("CHUCVUNGUOITRALOI", text()),
        required("NGAYTRALOI", textThat(this::isDate, "không đúng định dạng ngày")),
        required("NOIDUNGTRALOI", nonEmptyText()));
  }

  HttpReply received() {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    questions.forEach(question -> result.add(withAnswer(question.deepCopy())));
    return answers.success("Lấy danh sách hỏi đáp thành công", result);
  }

  HttpReply ofAgencies() {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    for (ReceivedItem item : inbox.of(PortalService.DONG_BO_HOI_DAP)) {
      ObjectNode question = result.addObject();
      FIELDS.forEach(field -> question.put(field, ""));
      item.fields().forEach((name, value) -> question.put(wireName(name), value.toString()));
    }
    return answers.success("Lấy danh sách hỏi đáp thành công", result);
  }

  HttpReply answersOf(JsonNode request) {
    String id = request.get("cauhoiid").textValue();
    return answers.success("Lấy nội dung trả lời thành công", answersOf(id));
  }

  private ArrayNode answersOf(String id) {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    for (ReceivedItem item : inbox.of(PortalService.DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG)) {
      Map<String, Object> fields = item.fields();
      if (id.equals(fields.get(ID))) {
        result
            .addObject()
            .put("TRALOIID", "TL-" + id + "-" + result.size())
            .put("NOIDUNGTRALOI", String.valueOf(fields.get("NOIDUNGTRALOI")));
      }
    }
    return result;
  }

  private ObjectNode withAnswer(ObjectNode question) {
    answersOf(question.get(ID).textValue()).forEach(answer -> question.setAll((ObjectNode) answer));
    return question;
  }

  private boolean isKnown(String id) {
    return questions.findValuesAsText(ID).contains(id);
  }

  private boolean isDate(String value) {
    try {
      answerDate.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Written {@code MaLinhVuc} on its way in, and {@code MALINHVUC} on its way out. */
  private static String wireName(String name) {
    return name.equals("MaLinhVuc") ? "MALINHVUC" : name;
  }
}
