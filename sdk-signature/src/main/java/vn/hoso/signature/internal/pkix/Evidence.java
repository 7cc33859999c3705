package vn.hoso.signature.internal.pkix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that was found about one certificate's revocation. One check, one thread. */
final class Evidence {

  private final Objection objection;
  private final List<Statement> statements = new ArrayList<>();
  private final List<String> unusable = new ArrayList<>();

  /** By identity: two sources may say the same. */
  private final IdentityHashMap<Statement, byte[]> sources = new IdentityHashMap<>();

  private final IdentityHashMap<Statement, Instant> existences = new IdentityHashMap<>();

  /** What speaks against a statement, although it is authentic. */
  interface Objection {

    /**
     * Continues a sentence about the statement; null if nothing speaks against it.
     *
     * @param existed since when what makes the statement is known to exist
     */
    @Nullable String to(Statement statement, Instant existed);
  }

  Evidence(Objection objection) {
    this.objection = objection;
  }

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

  /**
   * Adds what was read.
   *
   * @param der what it was read from
   * @param existed since when that is known to exist
   * @return whether a statement of it was accepted
   */
  boolean add(Reading reading, byte[] der, Instant existed) {
    boolean accepted = false;
    for (Statement statement : reading.statements()) {
      String reason = objection.to(statement, existed);
      if (reason == null) {
        accepted = true;
        statements.add(statement);
        sources.put(statement, der);
        existences.merge(statement, existed, (a, b) -> a.isBefore(b) ? a : b);
      } else {
        unusable.add(statement.name() + " " + reason);
      }
    }
    if (reading.unusable() != null) {
      unusable.add(reading.unusable());
    }
    return accepted;
  }

  List<Statement> statements() {
    return statements;
  }

  /** The CRL or response that makes a statement of this evidence. */
  byte[] source(Statement statement) {
    return Objects.requireNonNull(sources.get(statement));
  }

  /** Since when what makes a statement of this evidence is known to exist. */
  Instant existence(Statement statement) {
    return Objects.requireNonNull(existences.get(statement));
  }

  List<String> unusable() {
    return unusable;
  }
}
