package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.StringJoiner;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.http.Addresses;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.portal.ProvincialGateway;

/** A request of the portal as a provincial gateway takes it. */
final class GatewayRequest {

  private static final String DATA = "data";

  /** Named for the portal only: the gateway's {@code TraCuuTechID} was seen without it. */
  private static final String PROVIDER = "provider";

  private final ProvincialGateway gateway;
  private final ProvincialGateway.Service service;
  private final AgencyCode agency;
  private final PortalRequest request;

  GatewayRequest(ProvincialGateway gateway, AgencyCode agency, PortalRequest request) {
    this.gateway = gateway;
    this.service = gateway.service(request.operation().name());
    this.agency = agency;
    this.request = request;
  }

  /** Whether it asks, and changes nothing. */
  boolean isQuery() {
    return service.form() == ProvincialGateway.Form.QUERY;
  }

  /**
   * What is sent.
   *
   * @param headers that show who sends it; added to
   */
  HttpCall call(Map<String, String> headers) {
    headers.put("Accept", "application/json");
    return switch (service.form()) {
      case QUERY -> new HttpCall("GET", uri(parameters()), headers, BodyPublishers.noBody());
      case ENVELOPE -> post("", envelope(), headers);
      case BARE_ARRAY -> post(agencyAndParameters(), request.parameters().path(DATA), headers);
    };
  }

  private HttpCall post(String query, JsonNode body, Map<String, String> headers) {
    headers.put("Content-Type", "application/json; charset=utf-8");
    return new HttpCall("POST", uri(query), headers, BodyPublishers.ofString(body.toString()));
  }

  private ObjectNode envelope() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("madonvi", agency.value());
    body.put("service", request.operation().name());
    return body.setAll(request.parameters());
  }

  private String agencyAndParameters() {
    String parameters = parameters();
    String first = "MaDinhDanhDV=" + Addresses.encoded(agency.value());
    return parameters.isEmpty() ? first : first + "&" + parameters;
  }

  private String parameters() {
    StringJoiner query = new StringJoiner("&");
    for (Map.Entry<String, JsonNode> parameter : request.parameters().properties()) {
      String name = parameter.getKey();
      if (!name.equals(DATA) && !(isQuery() && name.equals(PROVIDER))) {
        query.add(Addresses.encoded(name) + "=" + Addresses.encoded(parameter.getValue().asText()));
      }
    }
    return query.toString();
  }

  private URI uri(String query) {
    String address = Addresses.resolve(gateway.address(), service.path());
    return URI.create(query.isEmpty() ? address : address + "?" + query);
  }
}
