package vn.hoso.signature.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Seeds of a fuzz target, and seeds that were changed once to three times. */
public final class Mutations {

  private static final int MOST_CHANGES = 3;

  private Mutations() {}

  public static Arbitrary<byte[]> around(List<byte[]> seeds) {
    Arbitrary<byte[]> changed =
        Combinators.combine(
                Arbitraries.of(seeds),
                Arbitraries.longs(),
                Arbitraries.integers().between(1, MOST_CHANGES))
            .as(Mutations::changed);
    return Arbitraries.oneOf(Arbitraries.of(seeds), changed);
  }

  private static byte[] changed(byte[] seed, long random, int times) {
    Mutator mutator = new Mutator(random);
    byte[] changed = seed;
    for (int i = 0; i < times; i++) {
      changed = mutator.bytes(changed);
    }
    return changed;
  }
}
