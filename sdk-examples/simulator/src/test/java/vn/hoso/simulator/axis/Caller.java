package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls each door by hand, as one system. */
final class Caller {

  static final String BOUNDARY = "ranh-gioi";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final AxisSimulator axis;
  private final String system;

  Caller(AxisSimulator axis, String system) {
    this.axis = axis;
    this.system = system;
  }

  /** A document with one attachment, whose text wraps. */
  static String document(String from, String to) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<edXML xmlns='http://www.mic.gov.vn/TBT/QCVN_102_2016'><edXMLEnvelope><edXMLHeader>"
        + "<MessageHeader><From><OrganId>%s</OrganId></From><To><OrganId>%s</OrganId></To>"
            .formatted(from, to)
        + "<DocumentId>%s,2026/11/24,142/UBND-VP</DocumentId>".formatted(from)
        + "<Code><CodeNumber>142</CodeNumber><CodeNotation>UBND-VP</CodeNotation></Code>"
        + "<Subject>V/v đóng \"đường Trần Phú\"</Subject></MessageHeader>"
        + "</edXMLHeader></edXMLEnvelope><AttachmentEncoded><Attachment>"
        + "<AttachmentName>Công văn.pdf</AttachmentName>"
        + "<ContentTransferEncoded>JVBE\r\nRi0x</ContentTransferEncoded>"
        + "</Attachment></AttachmentEncoded></edXML>";
  }

  /** A signed call of the axis itself. */
  HttpResponse<String> vxp(String method, String service, Map<String, String> parameters)
      throws Exception {
    return HTTP.send(
        vxpRequest(method, service, parameters, BodyPublishers.noBody()), BodyHandlers.ofString());
  }

  JsonNode vxpSend(String message, Map<String, String> more) throws Exception {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("from", system);
    parameters.put("servicetype", "eDoc");
    parameters.put("messagetype", "edoc");
    parameters.put("Content-Type", "application/octet-stream");
    parameters.put("hash-file", Signed.unpaddedSha256(message));
    parameters.putAll(more);
    BodyPublisher body = BodyPublishers.ofString(message + "\r\n");
    return json(
        HTTP.send(vxpRequest("POST", "sendEdoc", parameters, body), BodyHandlers.ofString()));
  }

  private HttpRequest vxpRequest(
      String method, String service, Map<String, String> parameters, BodyPublisher body)
      throws Exception {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("timestamp", "24112026T080000+0000");
    all.put("systemid", system);
    all.putAll(parameters);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(axis.uri() + "/" + service));
    Signed.headers(all, axis.secret(system)).forEach(request::setHeader);
    request.setHeader("Content-Type", "application/octet-stream");
    return request.method(method, body).build();
  }

  /** A call of the provincial service with this system's key. */
  HttpRequest.Builder provincial(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(axis.provincialUri() + pathAndQuery))
        .header("X-SystemId", system)
        .header("X-SecretKey", axis.secret(system));
  }

  JsonNode provincialSend(String message) throws Exception {
    return json(
        send(
            provincial("/v1/sendEdoc")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form(message)))
                .build()));
  }

  static String form(String message) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"messageType\"\r\n\r\nedoc\r\n--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"edocFile\"; filename=\"vb.edxml\"\r\n"
        + "Content-Type: application/xml\r\n\r\n"
        + message
        + "\r\n--"
        + BOUNDARY
        + "--\r\n";
  }

  /** A call of the bus; the names and values of texts follow each other. */
  JsonNode mediator(String service, String... fields) throws Exception {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("systemId", system);
    body.put("secret", axis.secret(system));
    for (int i = 0; i < fields.length; i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    return json(
        send(
            HttpRequest.newBuilder(URI.create(axis.mediatorUri() + "/" + service))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
  }

  static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }
}
