package vn.hoso.simulator.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** Makes ID tokens (OpenID Connect Core §2), right ones and wrong ones. Thread-safe. */
final class IdTokens {

  private final KeyRing keys;
  private final String issuer;
  private final String clientId;
  private final Duration lifetime;

  IdTokens(KeyRing keys, String issuer, String clientId, Duration lifetime) {
    this.keys = keys;
    this.issuer = issuer;
    this.clientId = clientId;
    this.lifetime = lifetime;
  }

  String of(Account account, String nonce, Instant now, Forgery forgery) {
    KeyRing.Key key = keys.current();
    ObjectNode claims = claims(account, nonce, now, forgery);
    return switch (forgery) {
      case OTHER_KEY -> Jwt.rs256(key.id(), keys.impostor().pair().getPrivate(), claims);
      case ALGORITHM_NONE -> Jwt.unsigned(claims);
      case HS256_WITH_PUBLIC_KEY -> Jwt.hs256(key.id(), key.publicKey(), claims);
      default -> Jwt.rs256(key.id(), key.pair().getPrivate(), claims);
    };
  }

  private ObjectNode claims(Account account, String nonce, Instant now, Forgery forgery) {
    Instant issued =
        switch (forgery) {
          case EXPIRED -> now.minus(lifetime.multipliedBy(2));
          case FROM_THE_FUTURE -> now.plus(lifetime);
          default -> now;
        };
    ObjectNode claims = Answers.object();
    claims.put("iss", forgery == Forgery.WRONG_ISSUER ? "https://sso.example.org" : issuer);
    claims.put("sub", account.subject());
    switch (forgery) {
      case WRONG_AUDIENCE -> claims.put("aud", "ung-dung-khac");
      case SHARED_AUDIENCE -> claims.putArray("aud").add(clientId).add("ung-dung-khac");
      default -> claims.putArray("aud").add(clientId);
    }
    claims.put("iat", issued.getEpochSecond());
    claims.put("exp", issued.plus(lifetime).getEpochSecond());
    if (!nonce.isEmpty() && forgery != Forgery.NO_NONCE) {
      claims.put("nonce", forgery == Forgery.WRONG_NONCE ? "nonce-cua-nguoi-khac" : nonce);
    }
    return claims;
  }
}
