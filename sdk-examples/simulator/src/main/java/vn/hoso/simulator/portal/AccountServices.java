package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import vn.hoso.simulator.internal.http.HttpReply;

/** {@code TraCuuTechID}. The answer for a number without an account is assumed: nothing. */
final class AccountServices {

  private final Map<String, String> accounts;
  private final Answers answers;

  AccountServices(Map<String, String> accounts, Answers answers) {
    this.accounts = accounts;
    this.answers = answers;
  }

  /** A personal number, an identity card of nine digits, or a tax code. */
  static Check number() {
    return Check.textThat(
        text -> text.matches("\\d{9}|\\d{10}(-\\d{3})?|\\d{12}"),
        "không phải mã số thuế, số định danh hay số CMND");
  }

  HttpReply lookUp(JsonNode request) {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    String id = accounts.get(request.get("mstorcmnd").textValue());
    if (id != null) {
      result.addObject().put("TECHNICALID", id);
    }
    return answers.success(
        result.isEmpty() ? "Không tìm thấy tài khoản" : "Tra cứu thành công", result);
  }
}
