package vn.hoso.simulator.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Requests waiting at the login page, codes, access tokens and refresh tokens. Thread-safe. */
final class Grants {

  /**
   * What an application asked for, and what a citizen then granted.
   *
   * @param accountId empty until somebody signs in
   */
  record Grant(
      String redirectUri,
      String scope,
      String state,
      String nonce,
      String challenge,
      String accountId) {

    Grant to(String account) {
      return new Grant(redirectUri, scope, state, nonce, challenge, account);
    }
  }

  /** An access token and the refresh token that came with it. */
  record Tokens(String access, String refresh, Grant grant, Instant expires) {}

  private record Code(Grant grant, Instant expires) {}

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final Duration codeLifetime;
  private final Duration tokenLifetime;
  private final Map<String, Grant> waiting = new ConcurrentHashMap<>();
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Map<String, Tokens> ofUsedCode = new ConcurrentHashMap<>();
  private final Map<String, Tokens> byAccess = new ConcurrentHashMap<>();
  private final Map<String, Tokens> byRefresh = new ConcurrentHashMap<>();

  Grants(Clock clock, Duration codeLifetime, Duration tokenLifetime) {
    this.clock = clock;
    this.codeLifetime = codeLifetime;
    this.tokenLifetime = tokenLifetime;
  }

  String await(Grant request) {
    String id = random();
    waiting.put(id, request);
    return id;
  }

  /** Once. */
  Optional<Grant> takeWaiting(String id) {
    return Optional.ofNullable(waiting.remove(id));
  }

  String code(Grant grant) {
    String code = random();
    codes.put(code, new Code(grant, clock.instant().plus(codeLifetime)));
    return code;
  }

  /** RFC 6749 §4.1.2: once; a second use also ends what the first one brought. */
  Grant redeem(String value) {
    Code code = codes.remove(value);
    if (code == null) {
      Optional.ofNullable(ofUsedCode.get(value)).ifPresent(this::end);
      throw OAuthError.of("invalid_grant", "Mã xác thực không tồn tại hoặc đã được sử dụng");
    }
    if (!clock.instant().isBefore(code.expires())) {
      throw OAuthError.of("invalid_grant", "Mã xác thực đã hết hạn");
    }
    return code.grant();
  }

  Tokens issue(Grant grant) {
    Tokens tokens = new Tokens(random(), random(), grant, clock.instant().plus(tokenLifetime));
    byAccess.put(tokens.access(), tokens);
    byRefresh.put(tokens.refresh(), tokens);
    return tokens;
  }

  void cameOf(String code, Tokens tokens) {
    ofUsedCode.put(code, tokens);
  }

  /** A refresh token is used once, and the access token with it ends. */
  Grant refresh(String value) {
    Tokens tokens = byRefresh.get(value);
    if (tokens == null) {
      throw OAuthError.of("invalid_grant", "Mã làm mới không hợp lệ");
    }
    end(tokens);
    return tokens.grant();
  }

  Optional<Tokens> ofAccess(String value) {
    return Optional.ofNullable(byAccess.get(value))
        .filter(tokens -> clock.instant().isBefore(tokens.expires()));
  }

  /** The grant ends, whichever of its two tokens is given (RFC 7009 §2.1). */
  void revoke(String value) {
    Optional.ofNullable(byAccess.get(value)).ifPresent(this::end);
    Optional.ofNullable(byRefresh.get(value)).ifPresent(this::end);
  }

  private void end(Tokens tokens) {
    byAccess.remove(tokens.access());
    byRefresh.remove(tokens.refresh());
  }

  private String random() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Jwt.base64Url(bytes);
  }
}
