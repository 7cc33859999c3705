package vn.hoso.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Seeds of a fuzz target, and seeds with some bytes changed to what matters in its syntax. */
public final class Mutations {

  private Mutations() {}

  public static Arbitrary<byte[]> around(List<byte[]> seeds) {
    return around(seeds, "\"{}[],:0-1\\ <>=\u0000\uFFFD");
  }

  /**
   * Of another syntax.
   *
   * @param characters what matters in it
   */
  public static Arbitrary<byte[]> around(List<byte[]> seeds, String characters) {
    Arbitrary<byte[]> changed =
        Combinators.combine(
                Arbitraries.of(seeds),
                Arbitraries.integers().greaterOrEqual(0).list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.of(characters.chars().boxed().toList()))
            .as(Mutations::changed);
    return Arbitraries.oneOf(Arbitraries.of(seeds), changed);
  }

  private static byte[] changed(byte[] seed, List<Integer> places, int change) {
    byte[] changed = seed.clone();
    for (int place : places) {
      if (changed.length > 0) {
        changed[place % changed.length] = (byte) change;
      }
    }
    return changed;
  }
}
