package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.SharedLogin;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.internal.portal.PassingTrouble;
import vn.hoso.internal.portal.SafeExcerpt;

/** Asks a gateway for a token, and reads the answer. Thread-safe. */
final class TokenLogin implements SharedLogin.Login {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FIRST_ERROR_STATUS = 400;

  private final TokenRequest request;
  private final MemoryHttp http;
  private final Clock clock;

  TokenLogin(TokenRequest request, MemoryHttp http, Clock clock) {
    this.request = request;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public Token open(Deadline deadline, FailedCall call) {
    Instant before = clock.instant();
    try {
      return read(http.send(request.call(), Limits.REPLY_BYTES, deadline), before, call);
    } catch (HttpFailure e) {
      throw e.toException(call);
    }
  }

  private Token read(HttpReply reply, Instant before, FailedCall call) {
    JsonNode json = json(reply.body());
    if (reply.status() >= FIRST_ERROR_STATUS) {
      throw refusal(reply, json, call);
    }
    if (!json.isObject()) {
      throw new UnreadableReplyException(
          call,
          kept(reply, json),
          "the answer to the login is not a JSON object",
          "Check the address of the login: a page or another service seems to answer there.",
          null);
    }
    String token = json.path("access_token").asText(json.path("token").asText("")).strip();
    if (!token.matches("[!-~]+")) { // it becomes a header
      throw new AuthenticationException(
          call,
          kept(reply, json),
          "the answer to the login has no token",
          "Check the account, and that the address is the one of the gateway's login.",
          null);
    }
    return new Token(token, TokenLife.freshUntil(json, before));
  }

  private ServiceException refusal(HttpReply reply, JsonNode json, FailedCall call) {
    if (PassingTrouble.isPassing(reply.status())) {
      return new ServiceException(
          call,
          kept(reply, json),
          PassingTrouble.isBusy(reply.status())
              ? "the gateway is busy"
              : "the gateway is in trouble",
          "Call again later; if it lasts, ask the operators of the LGSP.",
          true,
          null);
    }
    return new AuthenticationException(
        call,
        kept(reply, json),
        "the gateway issues no token",
        "Check the account's key and secret, or user name and password, and the address. It is not"
            + " tried again by itself, so that the account is not locked.",
        null);
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      // Not a cause of anything: its message quotes the answer.
      return MissingNode.getInstance();
    }
  }

  /** Nothing of a success, which may have a token in it. */
  private ServiceReply kept(HttpReply reply, JsonNode json) {
    boolean error = reply.status() >= FIRST_ERROR_STATUS;
    String message = json.path("error_description").asText(json.path("message").asText(""));
    return new ServiceReply(
        reply.status(),
        code(json),
        reply.requestId().orElse(null),
        reply.retryAfter(clock).orElse(null),
        SafeExcerpt.of(Normalizer.normalize(message, Normalizer.Form.NFC)),
        error ? beginning(reply.body()) : "");
  }

  /** RFC 6749 §5.2. */
  private static @Nullable String code(JsonNode json) {
    String error = json.path("error").asText("");
    return error.matches("[a-z_]{1,40}") ? error : null;
  }

  private static String beginning(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.substring(0, Math.min(text.length(), Limits.KEPT_CHARACTERS));
  }
}
