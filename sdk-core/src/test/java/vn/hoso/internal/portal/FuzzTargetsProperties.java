package vn.hoso.internal.portal;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.testing.Mutations;

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
    return Mutations.around(FuzzSeeds.replies());
  }

  @Provide
  Arbitrary<byte[]> dossiers() {
    return Mutations.around(FuzzSeeds.dossiers());
  }
}
