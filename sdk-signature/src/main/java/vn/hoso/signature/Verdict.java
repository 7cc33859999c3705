package vn.hoso.signature;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What verification concludes, of one signature or of a whole document. Only {@link Valid} and
 * {@link ValidWithWarnings} may be relied on; a document is as bad as its worst signature.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Verdict {

  /** All checks were made and passed. */
  record Valid() implements Verdict {
    @Override
    public String code() {
      return "VALID";
    }
  }

  /**
   * Valid, with something that whoever relies on it has to know (TT 15/2025/TT-BKHCN Phụ lục II
   * asks for a warning if the certificate's status cannot be checked).
   *
   * @param reason {@link SubIndication#TRY_LATER} if a status could not be checked, or null
   */
  record ValidWithWarnings(@Nullable SubIndication reason) implements Verdict {
    @Override
    public String code() {
      return "VALID_WITH_WARNINGS";
    }

    @Override
    public Optional<SubIndication> subIndication() {
      return Optional.ofNullable(reason);
    }
  }

  /** Neither valid nor invalid with what is known. */
  record Indeterminate(SubIndication reason) implements Verdict {
    @Override
    public String code() {
      return "INDETERMINATE";
    }

    @Override
    public Optional<SubIndication> subIndication() {
      return Optional.of(reason);
    }
  }

  /** Not valid, whatever else may become known. */
  record Invalid(SubIndication reason) implements Verdict {
    @Override
    public String code() {
      return "INVALID";
    }

    @Override
    public Optional<SubIndication> subIndication() {
      return Optional.of(reason);
    }
  }

  /** No signature, and no trace of one. Said of documents only. */
  record Unsigned() implements Verdict {
    @Override
    public String code() {
      return "UNSIGNED";
    }
  }

  /** The verdict in capitals, as in the JSON report. */
  String code();

  default Optional<SubIndication> subIndication() {
    return Optional.empty();
  }

  /** Whether it is {@link Valid} or {@link ValidWithWarnings}. */
  default boolean isReliable() {
    return this instanceof Valid || this instanceof ValidWithWarnings;
  }
}
