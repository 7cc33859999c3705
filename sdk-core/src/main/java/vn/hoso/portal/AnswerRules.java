package vn.hoso.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How the portal's refusals are told apart. No public material has a table of its codes: only the
 * words "đã tồn tại" are known to be relied upon, the rest is assumed. Immutable and thread-safe,
 * if the predicates are.
 *
 * @param sessionExpired the session is not, or no longer, known; by default HTTP 401, or a message
 *     that speaks of "phiên" (but not of "phiên bản", a version) or "session"
 * @param alreadyExists an insert of a dossier that the portal has; by default a message with "đã
 *     tồn tại"
 * @param notAcceptedYet progress of a dossier that the portal does not have; by default a message
 *     with "chưa được tiếp nhận", "chưa tiếp nhận", "chưa tồn tại" or "không tồn tại"
 */
public record AnswerRules(
    Predicate<PortalAnswer> sessionExpired,
    Predicate<PortalAnswer> alreadyExists,
    Predicate<PortalAnswer> notAcceptedYet) {

  private static final int UNAUTHORIZED = 401;
  private static final Pattern SESSION = Pattern.compile("phiên(?!\\s+bản)|session");
  private static final AnswerRules DEFAULTS =
      new AnswerRules(
          answer -> answer.status() == UNAUTHORIZED || SESSION.matcher(lower(answer)).find(),
          answer -> says(answer, "đã tồn tại"),
          answer ->
              says(
                  answer,
                  "chưa được tiếp nhận",
                  "chưa tiếp nhận",
                  "chưa tồn tại",
                  "không tồn tại"));

  public static AnswerRules defaults() {
    return DEFAULTS;
  }

  public AnswerRules withSessionExpired(Predicate<PortalAnswer> rule) {
    return new AnswerRules(rule, alreadyExists, notAcceptedYet);
  }

  public AnswerRules withAlreadyExists(Predicate<PortalAnswer> rule) {
    return new AnswerRules(sessionExpired, rule, notAcceptedYet);
  }

  public AnswerRules withNotAcceptedYet(Predicate<PortalAnswer> rule) {
    return new AnswerRules(sessionExpired, alreadyExists, rule);
  }

  private static boolean says(PortalAnswer answer, String... phrases) {
    String message = lower(answer);
    return Arrays.stream(phrases).anyMatch(message::contains);
  }

  private static String lower(PortalAnswer answer) {
    return answer.message().toLowerCase(Locale.ROOT);
  }
}
