package vn.hoso.simulator.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.hoso.simulator.identity.Grants.Grant;
import vn.hoso.simulator.internal.http.HttpReply;

/** What the citizen's browser is sent to: authorize, login page, logout. Thread-safe. */
final class BrowserEndpoints {

  /** A parameter of this simulator alone: an account's id signs in without the page. */
  private static final String AUTO_APPROVE = "auto_approve";

  private static final String CANCEL = "cancel";

  private final IdentityRuntime runtime;

  BrowserEndpoints(IdentityRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * RFC 6749 §4.1.1. An unknown client or redirect URI is shown to the citizen and never redirected
   * to (§4.1.2.1); everything else that is wrong is told to the application.
   */
  HttpReply authorize(String method, Form form) {
    if (!method.equals("GET") && !method.equals("POST")) {
      throw OAuthError.wrongMethod(method);
    }
    if (!form.find("client_id").filter(runtime.clientId()::equals).isPresent()) {
      return Answers.html(400, LoginPage.error("Ứng dụng chưa được đăng ký (client_id)."));
    }
    String redirectUri = form.find("redirect_uri").orElse("");
    if (!runtime.isRegistered(redirectUri)) {
      return Answers.html(400, LoginPage.error("Địa chỉ chưa được đăng ký (redirect_uri)."));
    }
    String state = form.find("state").orElse("");
    Grant request;
    try {
      request = request(form, redirectUri, state);
    } catch (OAuthError e) {
      return refused(redirectUri, state, e.code(), e.description());
    }
    return form.find(AUTO_APPROVE)
        .map(account -> decide(request, account))
        .orElseGet(
            () ->
                Answers.html(
                    200, LoginPage.of(runtime.grants().await(request), runtime.accounts().all())));
  }

  /** What the page posts. */
  HttpReply login(String method, Form form) {
    if (!method.equals("POST")) {
      throw OAuthError.wrongMethod(method);
    }
    Grant request = runtime.grants().takeWaiting(form.require("request")).orElse(null);
    if (request == null) {
      return Answers.html(400, LoginPage.error("Phiên đăng nhập không còn hiệu lực."));
    }
    boolean cancelled = form.require("action").equals(CANCEL);
    return decide(request, cancelled ? CANCEL : form.require("account"));
  }

  /** OpenID Connect RP-Initiated Logout §2, §3. */
  HttpReply logout(Form form) {
    String hint = form.find("id_token_hint").orElse("");
    if (!Jwt.isSignedBy(runtime.keys().current().publicKey(), hint)) {
      return Answers.html(400, LoginPage.error("id_token_hint không hợp lệ."));
    }
    String target = form.find("post_logout_redirect_uri").orElse("");
    if (target.isEmpty()) {
      return Answers.html(200, LoginPage.signedOut());
    }
    if (!runtime.isRegistered(target)) {
      return Answers.html(400, LoginPage.error("post_logout_redirect_uri chưa được đăng ký."));
    }
    return Answers.redirect(
        target, form.find("state").map(state -> Map.of("state", state)).orElse(Map.of()));
  }

  private static Grant request(Form form, String redirectUri, String state) {
    if (!form.require("response_type").equals("code")) {
      throw OAuthError.of("unsupported_response_type", "response_type phải là code");
    }
    String scope = form.require("scope");
    if (!Set.of(scope.split(" ", -1)).contains("openid")) {
      throw OAuthError.of("invalid_scope", "scope phải có openid");
    }
    String challenge = form.find("code_challenge").orElse("");
    if (!challenge.isEmpty()
        && !form.find("code_challenge_method").filter("S256"::equals).isPresent()) {
      throw OAuthError.of("invalid_request", "code_challenge_method phải là S256");
    }
    String nonce = form.find("nonce").orElse("");
    return new Grant(redirectUri, scope, state, nonce, challenge, "");
  }

  private HttpReply decide(Grant request, String account) {
    if (account.equals(CANCEL)) {
      return refused(
          request.redirectUri(), request.state(), "access_denied", "Người dùng hủy đăng nhập");
    }
    if (runtime.accounts().find(account).isEmpty()) {
      return Answers.html(400, LoginPage.error("Tài khoản không tồn tại."));
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("code", runtime.grants().code(request.to(account)));
    return redirect(request.redirectUri(), request.state(), parameters);
  }

  private static HttpReply refused(
      String redirectUri, String state, String code, String description) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("error", code);
    parameters.put("error_description", description);
    return redirect(redirectUri, state, parameters);
  }

  private static HttpReply redirect(
      String redirectUri, String state, Map<String, String> parameters) {
    if (!state.isEmpty()) {
      parameters.put("state", state);
    }
    return Answers.redirect(redirectUri, parameters);
  }
}
