package vn.hoso.internal.portal;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fuzz targets in every build: their seeds, and the seeds with some bytes changed. */
class FuzzTargetsProperties {

  @Property
  void replies_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("replies") byte[] body) {
    ReplyFuzzTarget.fuzzerTestOneInput(body);
  }

  @Property
  void dossiers_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("dossiers") byte[] text) {
    DossierFuzzTarget.fuzzerTestOneInput(text);
  }

  @Provide
  Arbitrary<byte[]> replies() {
    return around(FuzzSeeds.replies());
  }

  @Provide
  Arbitrary<byte[]> dossiers() {
    return around(FuzzSeeds.dossiers());
  }

  private static Arbitrary<byte[]> around(List<byte[]> seeds) {
    Arbitrary<byte[]> changed =
        Combinators.combine(
                Arbitraries.of(seeds),
                Arbitraries.integers().greaterOrEqual(0).list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.of("\"{}[],:0-1\\ \u0000\uFFFD".chars().boxed().toList()))
            .as(FuzzTargetsProperties::changed);
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
