package vn.hoso.internal.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.SignInException;
import vn.hoso.error.SignInException.Reason;
import vn.hoso.portal.signin.IdentityProvider;
import vn.hoso.transport.Secret;

/**
 * Validates ID tokens: OpenID Connect Core §3.1.3.7. Algorithm, key and signature are checked by
 * the library's JWT processor; the claims here, and not by the library's IDTokenValidator, because
 * that has no clock of its own and does not say which check failed. Thread-safe.
 */
final class IdTokenCheck {

  private final IdentityProvider provider;
  private final Clock clock;
  private final Duration skew;
  private final Set<JWSAlgorithm> algorithms;
  private final JWSVerificationKeySelector<ProviderKeys.Lookup> keys;

  IdTokenCheck(SignInSettings settings, Clock clock, JWKSource<ProviderKeys.Lookup> keys) {
    this.provider = settings.provider();
    this.clock = clock;
    this.skew = settings.clockSkew();
    this.algorithms =
        provider.algorithms().stream()
            .map(algorithm -> JWSAlgorithm.parse(algorithm.name()))
            .collect(Collectors.toUnmodifiableSet());
    this.keys = new JWSVerificationKeySelector<>(algorithms, keys);
  }

  /**
   * Validates.
   *
   * @return the subject
   * @throws SignInException if a check fails
   */
  String subjectOf(String idToken, Secret nonce, ProviderKeys.Lookup lookup) {
    SignedJWT token = signed(idToken);
    JWTClaimsSet claims = verified(token, lookup);
    requireIssuer(claims);
    requireAudience(claims);
    requireTime(claims);
    requireNonce(claims, nonce);
    String subject = claims.getSubject();
    if (subject == null || subject.isBlank()) {
      throw refused(
          Reason.ID_TOKEN, "the ID token has no sub", "Report it to the provider's operators.");
    }
    return subject;
  }

  private SignedJWT signed(String idToken) {
    try {
      if (JWTParser.parse(idToken) instanceof SignedJWT signed
          && algorithms.contains(signed.getHeader().getAlgorithm())) {
        return signed;
      }
    } catch (ParseException e) {
      // Not a cause: its message may quote the token.
      throw refused(
          Reason.ID_TOKEN,
          "the ID token is not a JWT",
          "Check that the provider's token address is right.");
    }
    throw refused(
        Reason.ALGORITHM,
        "the ID token is not signed with " + provider.algorithms(),
        "Somebody may have forged it. If every sign-in fails so, ask the operators of the provider"
            + " how it signs, and set algorithms.");
  }

  private JWTClaimsSet verified(SignedJWT token, ProviderKeys.Lookup lookup) {
    DefaultJWTProcessor<ProviderKeys.Lookup> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        (header, context) -> {
          List<java.security.Key> found = keys.selectJWSKeys(header, context);
          if (found.isEmpty()) {
            throw refused(
                Reason.KEY,
                "the ID token is signed with a key that the provider does not publish",
                "If the provider changed its keys this minute, the next sign-in works. Otherwise"
                    + " check keysUri, or set the provider's new keys.");
          }
          return found;
        });
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    try {
      return processor.process(token, lookup);
    } catch (BadJOSEException | JOSEException e) {
      throw new SignInException(
          Reason.SIGNATURE,
          provider.authorization().toString(),
          null,
          "the signature of the ID token does not match, or its header is not an ID token's",
          "Somebody may have forged it. If every sign-in fails so, check that keysUri is this"
              + " provider's.",
          e);
    }
  }

  /** Point 2. */
  private void requireIssuer(JWTClaimsSet claims) {
    String issuer = String.valueOf(claims.getIssuer());
    if (!issuer.equals(provider.issuer())) {
      throw refused(
          Reason.ISSUER,
          "the ID token is of issuer "
              + (issuer.matches("https?://[\\w.:/-]{1,200}") ? issuer : "of an unknown form")
              + ", not of "
              + provider.issuer(),
          "If that is how this provider names itself, set issuer; otherwise somebody may have"
              + " forged it.");
    }
  }

  /** Points 3 to 5: of several audiences, it has to say that this one asked for it. */
  private void requireAudience(JWTClaimsSet claims) {
    List<String> audience = claims.getAudience();
    Object party = claims.getClaim("azp");
    boolean ours = audience.contains(provider.clientId());
    boolean askedFor = party == null ? audience.size() == 1 : party.equals(provider.clientId());
    if (!ours || !askedFor) {
      throw refused(
          Reason.AUDIENCE,
          "the ID token is for another application",
          "Compare clientId with what is registered; otherwise somebody may have taken it from"
              + " another application.");
    }
  }

  /** Points 9 and 10. */
  private void requireTime(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    Date issued = claims.getIssueTime();
    if (expires == null || issued == null) {
      throw refused(
          Reason.TIME,
          "the ID token does not say when it was issued and when it expires",
          "Report it to the provider's operators.");
    }
    boolean expired = !now.isBefore(expires.toInstant().plus(skew));
    if (expired || now.isBefore(issued.toInstant().minus(skew))) {
      throw refused(
          Reason.TIME,
          "the ID token " + (expired ? "has expired" : "is issued in the future"),
          "It is for "
              + issued.toInstant()
              + " to "
              + expires.toInstant()
              + " and the clock here says "
              + now
              + ": check the clock, or raise clockSkew.");
    }
  }

  /** Point 11. */
  private void requireNonce(JWTClaimsSet claims, Secret nonce) {
    @Nullable Object claim = claims.getClaim("nonce");
    byte[] expected = nonce.reveal().getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, String.valueOf(claim).getBytes(StandardCharsets.UTF_8))) {
      throw refused(
          Reason.NONCE,
          "the ID token is not of this attempt: its nonce "
              + (claim == null ? "is missing" : "is another"),
          "Somebody may have replayed it: let the citizen begin a new sign-in. If every sign-in"
              + " fails so, report it to the provider's operators.");
    }
  }

  private SignInException refused(Reason reason, String problem, String advice) {
    return new SignInException(
        reason, provider.authorization().toString(), null, problem, advice, null);
  }
}
