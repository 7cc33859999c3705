package vn.hoso.simulator.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import vn.hoso.simulator.internal.http.HttpHead;

/** Whether the application is who it says, by form or by Basic, not by both (RFC 6749 §2.3). */
final class ClientCheck {

  private static final String BASIC = "Basic ";

  private final String clientId;
  private final String clientSecret;

  ClientCheck(String clientId, String clientSecret) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  void require(HttpHead head, Form form) {
    Optional<String> basic =
        head.header("Authorization").filter(header -> header.startsWith(BASIC));
    if (basic.isPresent() && form.find("client_secret").isPresent()) {
      throw OAuthError.of("invalid_request", "Chỉ dùng một cách xác thực ứng dụng");
    }
    boolean known =
        basic.isPresent()
            ? isKnown(basic.get().substring(BASIC.length()))
            : isKnown(form.find("client_id").orElse(""), form.find("client_secret").orElse(""));
    if (!known) {
      throw OAuthError.unauthorized("invalid_client", "client_id hoặc client_secret không đúng");
    }
  }

  /** Both are form-encoded before they are put together (RFC 6749 §2.3.1). */
  private boolean isKnown(String base64) {
    try {
      String[] parts =
          new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 && isKnown(Form.decoded(parts[0]), Form.decoded(parts[1]));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean isKnown(String id, String secret) {
    return id.equals(clientId)
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), clientSecret.getBytes(StandardCharsets.UTF_8));
  }
}
