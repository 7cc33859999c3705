package vn.hoso.simulator.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.hoso.simulator.internal.http.HttpReply;

/** The forms of answers. */
final class Answers {

  private static final String HTML = "text/html;charset=UTF-8";

  private Answers() {}

  /** JSON that nobody keeps (RFC 6749 §5.1). */
  static HttpReply json(int status, ObjectNode body) {
    return HttpReply.of(status, "application/json;charset=UTF-8", body.toString())
        .withHeader("Cache-Control", "no-store")
        .withHeader("Pragma", "no-cache");
  }

  static HttpReply error(OAuthError error) {
    ObjectNode body = object();
    body.put("error", error.code());
    body.put("error_description", error.description());
    HttpReply reply = json(error.status(), body);
    return error.status() == 401
        ? reply.withHeader("WWW-Authenticate", "Bearer error=\"" + error.code() + "\"")
        : reply;
  }

  static HttpReply html(int status, String page) {
    return HttpReply.of(status, HTML, page);
  }

  /** A redirect to an address with parameters added to it. */
  static HttpReply redirect(String address, Map<String, String> parameters) {
    StringBuilder location = new StringBuilder(address);
    char separator = address.indexOf('?') < 0 ? '?' : '&';
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      location
          .append(separator)
          .append(parameter.getKey())
          .append('=')
          .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return HttpReply.of(302, HTML, "").withHeader("Location", location.toString());
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
