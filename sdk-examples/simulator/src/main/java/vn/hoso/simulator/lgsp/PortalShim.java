package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.portal.PortalSimulator;

/**
 * The province's REST service: asks the portal with a session of its own, and hands its whole reply
 * on as text in {@code message}. Thread-safe.
 */
final class PortalShim {

  /** Services that were seen as GET, with the parameters that were seen. */
  private static final Map<String, Set<String>> QUERIES =
      Map.of(
          "LayDanhSachTTHC", Set.of(),
          "LayThuTuc", Set.of("maTTHC"),
          "LayQDCB", Set.of("idQDCB"),
          "LayDanhMucLinhVuc", Set.of(),
          "LayDanhMucNhomThuTuc", Set.of(),
          "LayDanhMucThuTucThuocLoai", Set.of(),
          "TraCuuTechID", Set.of("mstorcmnd"));

  private static final Set<String> SYNCHRONIZE = Set.of("MaDinhDanhDV", "isUpdating");
  private static final String OWN_AGENCY = "H17";

  private final PortalSimulator portal;
  private final ResultStore files;
  private final HttpClient http = HttpClient.newHttpClient();

  PortalShim(PortalSimulator portal, ResultStore files) {
    this.portal = portal;
    this.files = files;
  }

  Answer answer(String service, HttpHead head, byte[] body) throws IOException {
    if (service.equals("getfile")) {
      return files.wrappedFile(Json.post(head, body));
    }
    Set<String> query = QUERIES.get(service);
    if (query == null) {
      return forward(envelope(service, head, body));
    }
    if (!head.method().equals("GET")) {
      throw refusal(service + " chỉ nhận phương thức GET");
    }
    Map<String, String> parameters = parameters(head);
    if (!parameters.keySet().equals(query)) {
      throw refusal("tham số phải là " + query);
    }
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("madonvi", OWN_AGENCY).put("service", service);
    parameters.forEach(request::put);
    if (service.equals("TraCuuTechID")) {
      request.put("provider", "wso2is");
    }
    return forward(request);
  }

  /** {@code DongBoHoSoMC} as one province has it: the agency in the query, a bare array. */
  Answer synchronize(String service, HttpHead head, byte[] body) throws IOException {
    Map<String, String> parameters = parameters(head);
    JsonNode data = Json.post(head, body);
    if (!service.equals("DongBoHoSoMC")
        || !parameters.keySet().equals(SYNCHRONIZE)
        || !data.isArray()) {
      throw refusal("cần MaDinhDanhDV, isUpdating và một mảng hồ sơ");
    }
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("madonvi", parameters.get("MaDinhDanhDV")).put("service", service);
    request.put("isUpdating", parameters.get("isUpdating")).set("data", data);
    return forward(request);
  }

  private static ObjectNode envelope(String service, HttpHead head, byte[] body) {
    JsonNode request = Json.post(head, body);
    if (!(request instanceof ObjectNode envelope)
        || !head.query().isEmpty()
        || envelope.has("session")
        || !envelope.path("service").asText().equals(service)) {
      throw refusal("cần nội dung của dịch vụ " + service + " không có session");
    }
    return envelope;
  }

  private Answer forward(ObjectNode request) throws IOException {
    ObjectNode login = JsonNodeFactory.instance.objectNode();
    login.put("username", portal.username()).put("password", portal.password());
    String session =
        Json.read(post(portal.loginPath(), login).getBytes(StandardCharsets.UTF_8))
            .path("session")
            .asText();
    ObjectNode whole = JsonNodeFactory.instance.objectNode().put("session", session);
    whole.setAll(request);
    boolean shared =
        request.path("service").asText().startsWith("LayDanh")
            || request.path("service").asText().equals("TraCuuTechID");
    return wrapped(post(shared ? portal.sharePath() : portal.integrationPath(), whole));
  }

  private String post(String path, ObjectNode body) throws IOException {
    URI uri =
        URI.create(portal.uri() + "/RestService/forward/" + path + "?dstcode=" + portal.dstcode());
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the portal was asked", e);
    }
  }

  private static Answer wrapped(String reply) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    return Json.answer(200, answer.put("error_code", "0").put("message", reply));
  }

  private static Refusal refusal(String reason) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    return new Refusal(Json.answer(400, answer.put("error_code", "-1").put("message", reason)));
  }

  private static Map<String, String> parameters(HttpHead head) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : head.query().isEmpty() ? new String[0] : head.query().split("&", -1)) {
      String[] nameAndValue = parameter.split("=", 2);
      String value = nameAndValue.length == 2 ? nameAndValue[1] : "";
      parameters.put(nameAndValue[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
