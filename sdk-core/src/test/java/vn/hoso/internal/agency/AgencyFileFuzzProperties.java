package vn.hoso.internal.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fuzz target in every build: a file, and the file with some bytes changed. */
class AgencyFileFuzzProperties {

  private static final byte[] SEED =
      """
      hoso-agencies 1 2026-11-24T01:00:00Z 2
      1\t\tH17\t000.00.00.H17\tỦy ban nhân dân thành phố Đà Nẵng\t
      2\t1\tH17.99\t000.01.22.H47\tUBND xã\\tNúi Thành\ta@example.vn
      """
          .getBytes(UTF_8);

  @Property
  void file_asItIsOrLikeIt_holdsTheTarget(@ForAll("files") byte[] file) {
    AgencyFileFuzzTarget.fuzzerTestOneInput(file);
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> changed =
        Combinators.combine(
                Arbitraries.integers().between(0, SEED.length - 1).list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.of(List.of('\n', '\t', '\\', ' ', '1', '\u0000', 'é')),
                Arbitraries.integers().between(0, SEED.length))
            .as(AgencyFileFuzzProperties::changed);
    return Arbitraries.oneOf(
        Arbitraries.just(SEED), Arbitraries.just(AgencyFileFuzzTarget.withChecksum(SEED)), changed);
  }

  private static byte[] changed(List<Integer> places, char change, int length) {
    byte[] changed = SEED.clone();
    places.forEach(place -> changed[place] = (byte) change);
    return length % 3 == 0 ? Arrays.copyOf(changed, length) : changed;
  }
}
