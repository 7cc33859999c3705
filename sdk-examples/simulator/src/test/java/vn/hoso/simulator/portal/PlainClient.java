package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What an integrator writes by hand: the wire, and nothing between. */
final class PlainClient {

  static final JsonMapper JSON = new JsonMapper();

  /** One for all tests: each starts a thread that ends with the JVM. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final PortalSimulator portal;

  PlainClient(PortalSimulator portal) {
    this.portal = portal;
  }

  String logIn() {
    return json(post(portal.loginPath(), Bodies.login(portal.username(), portal.password())))
        .get("session")
        .textValue();
  }

  /** Calls a service with a fresh session where it is offered. */
  JsonNode call(ObjectNode request) {
    return json(exchange(request));
  }

  HttpResponse<byte[]> exchange(ObjectNode request) {
    request.put("session", logIn());
    return post(pathOf(request), request.toString());
  }

  String pathOf(ObjectNode request) {
    return request
            .path("service")
            .asText()
            .matches("LayDanhSachTTHC|LayDanhMuc.*|LayQDCB|TraCuuTechID")
        ? portal.sharePath()
        : portal.integrationPath();
  }

  HttpResponse<byte[]> post(String path, String body) {
    return send(request(path, body).build());
  }

  HttpRequest.Builder request(String path, String body) {
    return HttpRequest.newBuilder(uri(path, "?dstcode=" + encoded(portal.dstcode())))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("Charset", "utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  URI uri(String path, String query) {
    return URI.create(portal.uri() + "/RestService/forward/" + path + query);
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
