package vn.hoso.lgsp;

import java.util.List;
import java.util.Set;

/**
 * What the codes mean that a service behind a gateway answers with. The operators of the service
 * tell them; no public material has a table. A code counts as the text that the service writes, a
 * number as its digits. Immutable and thread-safe.
 *
 * <pre>{@code
 * AnswerCodes.ofSuccess("1").withPassing("HT99").withAlreadyThere("HT02")
 * }</pre>
 */
public final class AnswerCodes {

  private final Set<String> success;
  private final Set<String> passing;
  private final Set<String> alreadyThere;

  private AnswerCodes(Set<String> success, Set<String> passing, Set<String> alreadyThere) {
    this.success = success;
    this.passing = passing;
    this.alreadyThere = alreadyThere;
  }

  /**
   * Only these say that the service did what it was asked for; every other is a refusal.
   *
   * @throws IllegalArgumentException if there is none, or one is blank
   */
  public static AnswerCodes ofSuccess(String... codes) {
    if (codes.length == 0) {
      throw new IllegalArgumentException(
          "success: give at least one code; without it every answer would be a refusal");
    }
    return new AnswerCodes(checked("success", codes), Set.of(), Set.of());
  }

  /**
   * The service did nothing, but may do it later: its exception is {@linkplain
   * vn.hoso.error.HosoException#worthRetry() worth a retry}, which is the caller's to make.
   */
  public AnswerCodes withPassing(String... codes) {
    return new AnswerCodes(success, checked("passing", codes), alreadyThere);
  }

  /** The service has it from before: an {@link vn.hoso.error.AlreadyExistsException}. */
  public AnswerCodes withAlreadyThere(String... codes) {
    return new AnswerCodes(success, passing, checked("alreadyThere", codes));
  }

  /** Says that it was done. */
  public Set<String> success() {
    return success;
  }

  /** Says that it was not done now, and may be later. */
  public Set<String> passing() {
    return passing;
  }

  /** Says that it was done before. */
  public Set<String> alreadyThere() {
    return alreadyThere;
  }

  @Override
  public String toString() {
    return "AnswerCodes[success="
        + success
        + ", passing="
        + passing
        + ", alreadyThere="
        + alreadyThere
        + "]";
  }

  private static Set<String> checked(String name, String... codes) {
    for (String code : codes) {
      if (code.isBlank()) {
        throw new IllegalArgumentException(name + ": a code is blank; leave it out");
      }
    }
    return Set.copyOf(List.of(codes));
  }
}
