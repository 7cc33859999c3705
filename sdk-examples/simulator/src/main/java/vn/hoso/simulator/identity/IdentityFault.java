package vn.hoso.simulator.identity;

import java.io.IOException;
import java.time.Duration;
import vn.hoso.simulator.internal.http.HttpReply;

/**
 * Something that goes wrong with one call. Immutable and thread-safe. Those that forge tokens are
 * for {@link IdentityService#TOKEN}, {@link #otherSubject} is for {@link
 * IdentityService#USER_INFO}; the others are for any service.
 */
public final class IdentityFault {

  /** How a call runs. */
  @FunctionalInterface
  interface Course {
    void run(Call call) throws IOException;
  }

  private final String name;
  private final Course course;

  private IdentityFault(String name, Course course) {
    this.name = name;
    this.course = course;
  }

  /** An ID token of another issuer. */
  public static IdentityFault wrongIssuer() {
    return forged("wrong issuer", Forgery.WRONG_ISSUER);
  }

  /** An ID token for another application. */
  public static IdentityFault wrongAudience() {
    return forged("wrong audience", Forgery.WRONG_AUDIENCE);
  }

  /** An ID token for this application and another one, which does not say whose it is. */
  public static IdentityFault sharedAudience() {
    return forged("shared audience", Forgery.SHARED_AUDIENCE);
  }

  /** An ID token of another sign-in. */
  public static IdentityFault wrongNonce() {
    return forged("wrong nonce", Forgery.WRONG_NONCE);
  }

  /** An ID token that does not say of which sign-in it is. */
  public static IdentityFault noNonce() {
    return forged("no nonce", Forgery.NO_NONCE);
  }

  /** An ID token that ended one lifetime ago. */
  public static IdentityFault expired() {
    return forged("expired", Forgery.EXPIRED);
  }

  /** An ID token that was issued one lifetime from now. */
  public static IdentityFault fromTheFuture() {
    return forged("from the future", Forgery.FROM_THE_FUTURE);
  }

  /** An ID token signed with a key that is not published, under the id of the one that is. */
  public static IdentityFault otherKey() {
    return forged("other key", Forgery.OTHER_KEY);
  }

  /** An ID token without a signature. */
  public static IdentityFault algorithmNone() {
    return forged("alg none", Forgery.ALGORITHM_NONE);
  }

  /** An ID token authenticated with the public key as if it were a shared secret. */
  public static IdentityFault hs256WithPublicKey() {
    return forged("HS256 with the public key", Forgery.HS256_WITH_PUBLIC_KEY);
  }

  /** Tokens, but no ID token. */
  public static IdentityFault noIdToken() {
    return forged("no ID token", Forgery.NO_ID_TOKEN);
  }

  /** Claims of another account. */
  public static IdentityFault otherSubject() {
    return forged("other subject", Forgery.OTHER_SUBJECT);
  }

  /** The connection is reset when the headers have been read; the call has no effect. */
  public static IdentityFault resetBeforeRead() {
    return new IdentityFault("reset before the request was read", Call::reset);
  }

  /** The call takes effect; then the connection is reset. */
  public static IdentityFault resetBeforeAnswer() {
    return new IdentityFault(
        "reset before the answer",
        call -> {
          HttpReply unused = call.answer(Forgery.NONE);
          call.reset();
        });
  }

  /** The call takes effect at once; the answer comes late. */
  public static IdentityFault slow(Duration delay) {
    return new IdentityFault(
        "answer after " + delay, call -> call.sendAfter(delay, call.answer(Forgery.NONE)));
  }

  /** An HTML page with this HTTP status; the call has no effect. */
  public static IdentityFault html(int status) {
    return new IdentityFault(
        "HTML with HTTP " + status,
        call -> call.send(Answers.html(status, LoginPage.error("Dịch vụ tạm thời gián đoạn."))));
  }

  /** This JSON in the place of the answer; the call takes effect. */
  public static IdentityFault json(int status, String json) {
    return new IdentityFault(
        "other JSON with HTTP " + status,
        call -> {
          HttpReply unused = call.answer(Forgery.NONE);
          call.send(HttpReply.of(status, "application/json", json));
        });
  }

  void run(Call call) throws IOException {
    course.run(call);
  }

  /** A short description in English. */
  @Override
  public String toString() {
    return name;
  }

  private static IdentityFault forged(String name, Forgery forgery) {
    return new IdentityFault(name, call -> call.send(call.answer(forgery)));
  }
}
