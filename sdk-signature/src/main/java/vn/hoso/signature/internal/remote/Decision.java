package vn.hoso.signature.internal.remote;

import java.util.Arrays;
import java.util.Optional;
import vn.hoso.signature.key.remote.RemoteCodes;

/** What ended a request without signatures: the signer said no, or nobody decided in time. */
final class Decision {

  private Decision() {}

  /**
   * Reads it from an answer.
   *
   * @param meanings of the codes; a refusal goes before a time-out
   * @param reason as the service words it
   * @param codes what the answer has in places for codes
   * @return empty if none of the codes says so
   */
  static Optional<Reply> of(
      RemoteSession session, RemoteCodes meanings, String reason, String... codes) {
    if (Arrays.stream(codes).anyMatch(meanings::isRefused)) {
      return Optional.of(new Reply.Refused(session.excerpt(reason)));
    }
    if (Arrays.stream(codes).anyMatch(meanings::isTimedOut)) {
      return Optional.of(new Reply.Expired(session.excerpt(reason)));
    }
    return Optional.empty();
  }
}
