package vn.hoso.exchange;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which received messages to list.
 *
 * @param kind documents or statuses
 * @param from first day, in Vietnam, if limited
 * @param to last day, if limited
 */
public record ReceivedQuery(MessageKind kind, Optional<LocalDate> from, Optional<LocalDate> to) {

  public ReceivedQuery {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException(
          "from (" + from.get() + ") is after to (" + to.get() + "): exchange them");
    }
  }

  /** All of a kind. */
  public static ReceivedQuery all(MessageKind kind) {
    return new ReceivedQuery(kind, Optional.empty(), Optional.empty());
  }

  /** Those of some days, both included. */
  public static ReceivedQuery between(MessageKind kind, LocalDate from, LocalDate to) {
    return new ReceivedQuery(kind, Optional.of(from), Optional.of(to));
  }
}
