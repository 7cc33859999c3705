package vn.hoso.lgsp.population;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as the database has it: in three parts, or, as it was seen, with the whole name in the
 * last and the others empty.
 *
 * @param family {@code Ho}; may be empty
 * @param middle {@code ChuDem}; may be empty
 * @param given {@code Ten}, or the whole name
 */
public record CitizenName(String family, String middle, String given) {

  /** The whole name, whichever way it came. */
  public String full() {
    boolean whole = (family + middle).isEmpty() || given.startsWith(family + " ");
    return whole
        ? given
        : Stream.of(family, middle, given)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "CitizenName[redacted]";
  }
}
