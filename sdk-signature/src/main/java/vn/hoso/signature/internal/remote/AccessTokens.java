package vn.hoso.signature.internal.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import vn.hoso.signature.internal.remote.RemoteSession.Answer;

/**
 * Access tokens (RFC 6750), kept in memory only: renewed a minute before their end, and when the
 * service does not know them any more. Thread-safe.
 */
final class AccessTokens {

  /** Of a login that is the same for all signers. */
  static final String EVERYBODY = "";

  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final Duration UNKNOWN_LIFE = Duration.ofMinutes(5);
  private static final long MAX_SECONDS = 86_400;

  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final BiFunction<RemoteSession, String, Token> login;

  /**
   * Without a token yet.
   *
   * @param login gets one for an owner
   */
  AccessTokens(BiFunction<RemoteSession, String, Token> login) {
    this.login = login;
  }

  /** A token and when it ends. */
  record Token(String value, Instant end) {

    /**
     * A token that was just issued.
     *
     * @param seconds its life as the service writes it; 5 minutes if it does not
     */
    static Token issued(RemoteSession session, String value, String seconds) {
      session.mask(value);
      Duration life =
          seconds.matches("[0-9]{1,9}")
              ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), MAX_SECONDS))
              : UNKNOWN_LIFE;
      return new Token(value, session.now().plus(life).minus(MARGIN));
    }

    @Override
    public String toString() {
      return "Token[until " + end + "]";
    }
  }

  /** Asks with the token of an owner; HTTP 401 lets it log in again, once. */
  Answer ask(RemoteSession session, String owner, String path, Map<String, ?> body) {
    Answer answer = session.post(path, bearer(session, owner), body);
    if (answer.status() == 401) {
      tokens.remove(owner);
      answer = session.post(path, bearer(session, owner), body);
    }
    return answer;
  }

  /**
   * Posts with the token of an owner what must not be sent twice by itself: secrets of the signer,
   * or what asks on a phone.
   *
   * @throws vn.hoso.signature.error.RemoteSigningException at HTTP 401; the next call logs in again
   */
  Answer postOnce(RemoteSession session, String owner, String path, Map<String, ?> body) {
    Answer answer = session.post(path, bearer(session, owner), body);
    if (answer.status() == 401) {
      tokens.remove(owner);
      throw session.passing(
          "refuses with HTTP 401 for %s, as if the login had ended".formatted(path),
          "nothing was sent again; the next call logs in anew",
          null);
    }
    return answer;
  }

  /** The value of an owner's token. */
  String current(RemoteSession session, String owner) {
    tokens.values().removeIf(each -> !session.now().isBefore(each.end()));
    Token token = tokens.get(owner);
    if (token == null) {
      token = login.apply(session, owner);
      tokens.put(owner, token);
    }
    session.mask(token.value());
    return token.value();
  }

  private Map<String, String> bearer(RemoteSession session, String owner) {
    return Map.of("Authorization", "Bearer " + current(session, owner));
  }
}
