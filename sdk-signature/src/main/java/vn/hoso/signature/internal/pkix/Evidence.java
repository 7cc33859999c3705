package vn.hoso.signature.internal.pkix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was found about one certificate's revocation. One check, one thread. */
final class Evidence {

  private final List<Statement> statements = new ArrayList<>();
  private final List<String> unusable = new ArrayList<>();

  /**
   * What one CRL or response yielded; nothing at all if it is about other certificates.
   *
   * @param unusable why it must not be believed, or null
   */
  record Reading(List<Statement> statements, @Nullable String unusable) {

    static final Reading IRRELEVANT = new Reading(List.of(), null);

    static Reading of(List<Statement> statements) {
      return new Reading(List.copyOf(statements), null);
    }

    static Reading unusable(String reason) {
      return new Reading(List.of(), reason);
    }
  }

  void add(Reading reading) {
    statements.addAll(reading.statements());
    if (reading.unusable() != null) {
      unusable.add(reading.unusable());
    }
  }

  List<Statement> statements() {
    return statements;
  }

  List<String> unusable() {
    return unusable;
  }
}
