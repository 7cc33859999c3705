package vn.hoso.lgsp.population;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.hoso.lgsp.population.CitizenVerification.Outcome;

/**
 * How replies are told apart whose content no public material shows. All defaults are assumed.
 * Immutable and thread-safe, if its parts are.
 *
 * @param notFound a fault that says that there is no such citizen, as an empty collection does; by
 *     default one with "không tìm thấy" or "không tồn tại"
 * @param verification what an answer to a verification means; by default its text, or its only
 *     field, is a match if it is 1 or true, and none if it is 0 or false
 */
public record ReplyRules(
    Predicate<ServiceFault> notFound, Function<VerificationAnswer, Outcome> verification) {

  private static final Set<String> YES = Set.of("1", "true");
  private static final Set<String> NO = Set.of("0", "false");
  private static final ReplyRules DEFAULTS =
      new ReplyRules(ReplyRules::saysNotFound, ReplyRules::onlyValue);

  public static ReplyRules defaults() {
    return DEFAULTS;
  }

  public ReplyRules withNotFound(Predicate<ServiceFault> rule) {
    return new ReplyRules(rule, verification);
  }

  public ReplyRules withVerification(Function<VerificationAnswer, Outcome> rule) {
    return new ReplyRules(notFound, rule);
  }

  private static boolean saysNotFound(ServiceFault fault) {
    String text = fault.text().toLowerCase(Locale.ROOT);
    return Stream.of("không tìm thấy", "không tồn tại").anyMatch(text::contains);
  }

  private static Outcome onlyValue(VerificationAnswer answer) {
    boolean oneField = answer.fields().size() == 1 && answer.text().isEmpty();
    String value = oneField ? answer.fields().values().iterator().next() : answer.text();
    if (!oneField && !answer.fields().isEmpty()) {
      return Outcome.UNCLEAR;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (YES.contains(lower)) {
      return Outcome.MATCHED;
    }
    return NO.contains(lower) ? Outcome.NOT_MATCHED : Outcome.UNCLEAR;
  }
}
