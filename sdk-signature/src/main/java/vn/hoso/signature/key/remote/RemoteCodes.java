package vn.hoso.signature.key.remote;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the codes of a service mean. A code is what it puts into its status, or its whole message;
 * case does not count. Refusal and time-out go before the others, since services report them with
 * the code of a successful call.
 *
 * @param success the call did what it was to do
 * @param pending the signer has not decided yet
 * @param refused the signer said no
 * @param timedOut nobody decided in time
 */
public record RemoteCodes(
    Set<String> success, Set<String> pending, Set<String> refused, Set<String> timedOut) {

  public RemoteCodes {
    success = lower(success);
    pending = lower(pending);
    refused = lower(refused);
    timedOut = lower(timedOut);
  }

  public RemoteCodes success(String... codes) {
    return new RemoteCodes(Set.of(codes), pending, refused, timedOut);
  }

  public RemoteCodes pending(String... codes) {
    return new RemoteCodes(success, Set.of(codes), refused, timedOut);
  }

  public RemoteCodes refused(String... codes) {
    return new RemoteCodes(success, pending, Set.of(codes), timedOut);
  }

  public RemoteCodes timedOut(String... codes) {
    return new RemoteCodes(success, pending, refused, Set.of(codes));
  }

  /** Whether a code, in any case, is one of {@link #success}. */
  public boolean isSuccess(String code) {
    return success.contains(lower(code));
  }

  /** Whether a code, in any case, is one of {@link #pending}. */
  public boolean isPending(String code) {
    return pending.contains(lower(code));
  }

  /** Whether a code, in any case, is one of {@link #refused}. */
  public boolean isRefused(String code) {
    return refused.contains(lower(code));
  }

  /** Whether a code, in any case, is one of {@link #timedOut}. */
  public boolean isTimedOut(String code) {
    return timedOut.contains(lower(code));
  }

  private static Set<String> lower(Set<String> codes) {
    return codes.stream().map(RemoteCodes::lower).collect(Collectors.toUnmodifiableSet());
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
