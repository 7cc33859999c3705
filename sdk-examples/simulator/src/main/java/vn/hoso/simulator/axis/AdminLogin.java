package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import vn.hoso.simulator.internal.http.Answer;

/** The provincial service's login for its administration; its answer is assumed. */
final class AdminLogin {

  static final String USERNAME = "quan-tri";
  static final String PASSWORD = "MatKhau-QuanTri-2026";
  static final String APPLICATION = "lgspedoc";

  private static final int LIFETIME_SECONDS = 30 * 60;

  private AdminLogin() {}

  static Answer answer(JsonNode request) {
    if (!request.path("username").asText().equals(USERNAME)
        || !request.path("password").asText().equals(PASSWORD)
        || !request.path("applicationCode").asText().equals(APPLICATION)) {
      throw new Refusal(Reason.WRONG_KEY, "username, password hoac applicationCode");
    }
    ObjectNode envelope = Answers.object().put("success", true).put("message", "Thành công");
    envelope
        .putObject("data")
        .put("token", UUID.randomUUID().toString())
        .put("expiresIn", LIFETIME_SECONDS);
    return Answers.json(envelope);
  }
}
