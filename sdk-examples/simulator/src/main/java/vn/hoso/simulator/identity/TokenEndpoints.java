package vn.hoso.simulator.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import vn.hoso.simulator.identity.Grants.Grant;
import vn.hoso.simulator.identity.Grants.Tokens;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/** What the application itself calls: token, user info, introspect, revoke, keys. Thread-safe. */
final class TokenEndpoints {

  private static final String BEARER = "Bearer ";

  private final IdentityRuntime runtime;

  TokenEndpoints(IdentityRuntime runtime) {
    this.runtime = runtime;
  }

  /** RFC 6749 §4.1.3 and §6. */
  HttpReply token(HttpHead head, Form form, Forgery forgery) {
    requirePost(head);
    runtime.client().require(head, form);
    String type = form.require("grant_type");
    return switch (type) {
      case "authorization_code" -> {
        String code = form.require("code");
        Grant grant = runtime.grants().redeem(code);
        if (!form.require("redirect_uri").equals(grant.redirectUri())) {
          throw OAuthError.of("invalid_grant", "redirect_uri khác với khi xin mã");
        }
        requireVerifier(grant.challenge(), form.find("code_verifier"));
        Tokens tokens = runtime.grants().issue(grant);
        runtime.grants().cameOf(code, tokens);
        yield reply(tokens, forgery);
      }
      case "refresh_token" ->
          reply(
              runtime.grants().issue(runtime.grants().refresh(form.require("refresh_token"))),
              forgery);
      default -> throw OAuthError.of("unsupported_grant_type", "grant_type không được hỗ trợ");
    };
  }

  /** POST alone, with the token in the header alone, as integrations have it. */
  HttpReply userInfo(HttpHead head, Forgery forgery) {
    requirePost(head);
    String header = head.header("Authorization").orElse("");
    Optional<Tokens> tokens =
        header.startsWith(BEARER)
            ? runtime.grants().ofAccess(header.substring(BEARER.length()))
            : Optional.empty();
    Account account =
        tokens
            .flatMap(found -> runtime.accounts().find(found.grant().accountId()))
            .orElseThrow(
                () -> OAuthError.unauthorized("invalid_token", "Mã truy cập không hợp lệ"));
    ObjectNode claims = Answers.object();
    account.claims().forEach((name, value) -> put(claims, name, value));
    if (forgery == Forgery.OTHER_SUBJECT) {
      claims.put("sub", "tranvangia");
    }
    return Answers.json(200, claims);
  }

  /** RFC 7662, with the fields that integrations read. */
  HttpReply introspect(HttpHead head, Form form) {
    requirePost(head);
    runtime.client().require(head, form);
    ObjectNode status = Answers.object();
    Optional<Tokens> tokens = runtime.grants().ofAccess(form.require("token"));
    status.put("active", tokens.isPresent());
    tokens.ifPresent(
        found -> {
          status.put("client_id", runtime.clientId());
          status.put("exp", found.expires().getEpochSecond());
        });
    return Answers.json(200, status);
  }

  /** RFC 7009: a token that is not known is a success too. */
  HttpReply revoke(HttpHead head, Form form) {
    requirePost(head);
    runtime.client().require(head, form);
    runtime.grants().revoke(form.require("token"));
    return HttpReply.of(200, "text/plain", "");
  }

  HttpReply keys() {
    return Answers.json(200, runtime.keys().published());
  }

  private HttpReply reply(Tokens tokens, Forgery forgery) {
    Account account = runtime.accounts().find(tokens.grant().accountId()).orElseThrow();
    ObjectNode body = Answers.object();
    body.put("access_token", tokens.access());
    body.put("refresh_token", tokens.refresh());
    body.put("scope", tokens.grant().scope());
    if (forgery != Forgery.NO_ID_TOKEN) {
      body.put(
          "id_token",
          runtime.idTokens().of(account, tokens.grant().nonce(), runtime.now(), forgery));
    }
    body.put("token_type", "Bearer");
    body.put("expires_in", tokens.expires().getEpochSecond() - runtime.now().getEpochSecond());
    return Answers.json(200, body);
  }

  /** RFC 7636 §4.6. */
  private static void requireVerifier(String challenge, Optional<String> verifier) {
    if (challenge.isEmpty() && verifier.isEmpty()) {
      return;
    }
    if (!verifier.map(TokenEndpoints::challengeOf).equals(Optional.of(challenge))) {
      throw OAuthError.of("invalid_grant", "code_verifier không khớp với code_challenge");
    }
  }

  private static String challengeOf(String verifier) {
    try {
      return Jwt.base64Url(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no SHA-256", e);
    }
  }

  private static void put(ObjectNode object, String name, Object value) {
    if (value instanceof Integer number) {
      object.put(name, number);
    } else if (value instanceof Map<?, ?> map) {
      ObjectNode inner = object.putObject(name);
      map.forEach((key, each) -> put(inner, String.valueOf(key), each));
    } else {
      object.put(name, String.valueOf(value));
    }
  }

  private static void requirePost(HttpHead head) {
    if (!head.method().equals("POST")) {
      throw OAuthError.wrongMethod(head.method());
    }
  }
}
