package vn.hoso.internal.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.PassingTrouble;
import vn.hoso.internal.portal.SafeExcerpt;

/** Tells success, refusal and what is neither apart. Immutable and thread-safe. */
final class OidcReplies {

  private static final int FIRST_REDIRECT = 300;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final Set<String> ABOUT_THE_CLIENT =
      Set.of("invalid_client", "unauthorized_client");
  private static final Set<String> ABOUT_WHAT_WAS_SENT = Set.of("invalid_grant", "invalid_token");
  private static final Pattern TOKEN =
      Pattern.compile("(?i)(\\\\*\"\\w*token\\\\*\"\\s*:\\s*\\\\*\")[^\"\\\\]*");
  private static final String ADVICE =
      "If it happens again, give the operators of the provider the time and"
          + " replyWithCitizensData().";

  private final Clock clock;

  OidcReplies(Clock clock) {
    this.clock = clock;
  }

  /**
   * The JSON of a success.
   *
   * @throws HosoException if it is none
   */
  Map<String, Object> json(HttpReply reply, Endpoint endpoint, FailedCall call) {
    requireSuccess(reply, endpoint, call);
    if (reply.cutOff()) {
      throw unreadable(reply, call, "the reply is longer than " + Limits.REPLY_BYTES + " bytes");
    }
    try {
      return JSONObjectUtils.parse(text(reply));
    } catch (ParseException e) {
      // Not a cause: its message quotes the reply, which may hold tokens or be about a citizen.
      throw unreadable(
          reply,
          call,
          text(reply).isBlank()
              ? "the reply is empty"
              : text(reply).strip().startsWith("<")
                  ? "the reply is a page of HTML or XML instead of JSON"
                  : "the reply is not JSON, or breaks off");
    }
  }

  /** Passes for a success. */
  void requireSuccess(HttpReply reply, Endpoint endpoint, FailedCall call) {
    if (reply.status() >= FIRST_REDIRECT) {
      throw refusal(reply, endpoint, call);
    }
  }

  UnreadableReplyException unreadable(HttpReply reply, FailedCall call, String problem) {
    return new UnreadableReplyException(call, kept(reply, Map.of()), problem, ADVICE, null);
  }

  private ServiceException refusal(HttpReply reply, Endpoint endpoint, FailedCall call) {
    Map<String, Object> answer = answer(reply);
    ServiceReply kept = kept(reply, answer);
    int status = reply.status();
    if (PassingTrouble.isPassing(status)) {
      return new ServiceException(
          call,
          kept,
          PassingTrouble.isBusy(status) ? "the service is busy" : "the service is in trouble",
          "Call again later; if it lasts, ask the operators of the provider.",
          true,
          null);
    }
    String error = String.valueOf(answer.get("error"));
    if (ABOUT_WHAT_WAS_SENT.contains(error)
        || (endpoint == Endpoint.USER_INFO && status == UNAUTHORIZED)) {
      return new AuthenticationException(call, kept, endpoint.refusal(), endpoint.advice(), null);
    }
    if (ABOUT_THE_CLIENT.contains(error) || status == UNAUTHORIZED || status == FORBIDDEN) {
      return new AuthenticationException(
          call,
          kept,
          "the application is refused",
          "Check clientId, clientSecret and clientAuthentication of the provider against what is"
              + " registered there.",
          null);
    }
    return new ServiceException(
        call,
        kept,
        "the request is refused",
        "Check the provider's address for it; replyWithCitizensData() has what was said.",
        false,
        null);
  }

  private static Map<String, Object> answer(HttpReply reply) {
    try {
      return JSONObjectUtils.parse(text(reply));
    } catch (ParseException e) {
      return Map.of(); // A page of a proxy, as a rule; the status says enough.
    }
  }

  private ServiceReply kept(HttpReply reply, Map<String, Object> answer) {
    Object description = answer.get("error_description");
    String text = text(reply);
    return new ServiceReply(
        reply.status(),
        safeCode(answer.get("error")),
        reply.requestId().orElse(null),
        reply.retryAfter(clock).orElse(null),
        description == null
            ? ""
            : SafeExcerpt.of(Normalizer.normalize(description.toString(), Normalizer.Form.NFC)),
        withoutTokens(text.substring(0, Math.min(text.length(), Limits.KEPT_CHARACTERS))));
  }

  /** Tokens are secrets, also where citizens' data may be kept; replies may be text in others. */
  private static String withoutTokens(String text) {
    return TOKEN.matcher(text).replaceAll("$1…");
  }

  private static @Nullable String safeCode(@Nullable Object code) {
    if (code == null) {
      return null;
    }
    return code.toString().matches("[a-z_]{1,40}") ? code.toString() : "of an unknown form";
  }

  private static String text(HttpReply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
