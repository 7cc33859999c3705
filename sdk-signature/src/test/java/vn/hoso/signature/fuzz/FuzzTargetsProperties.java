package vn.hoso.signature.fuzz;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.signature.internal.pkix.CrlFuzzTarget;
import vn.hoso.signature.internal.pkix.OcspFuzzTarget;
import vn.hoso.signature.time.TimeStampAnswerFuzzTarget;

/** The fuzz targets in every build: their seeds, and the seeds changed here and there. */
class FuzzTargetsProperties {

  @Property(tries = 400)
  void documents_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("documents") byte[] document) {
    DocumentFuzzTarget.fuzzerTestOneInput(document);
  }

  @Property(tries = 300)
  void cms_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("cms") byte[] bytes) {
    CmsFuzzTarget.fuzzerTestOneInput(bytes);
    DocumentFuzzTarget.fuzzerTestOneInput(bytes);
  }

  @Property
  void certificates_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("certificates") byte[] bytes) {
    CertificateFuzzTarget.fuzzerTestOneInput(bytes);
  }

  @Property
  void crls_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("crls") byte[] der) {
    CrlFuzzTarget.fuzzerTestOneInput(der);
    CertificateFuzzTarget.fuzzerTestOneInput(der);
  }

  @Property
  void ocsps_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("ocsps") byte[] der) {
    OcspFuzzTarget.fuzzerTestOneInput(der);
  }

  @Property
  void answers_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("answers") byte[] der) {
    TimeStampAnswerFuzzTarget.fuzzerTestOneInput(der);
  }

  @Provide
  Arbitrary<byte[]> documents() {
    return Mutations.around(FuzzSeeds.documents());
  }

  @Provide
  Arbitrary<byte[]> cms() {
    return Mutations.around(FuzzSeeds.cms());
  }

  @Provide
  Arbitrary<byte[]> certificates() {
    return Mutations.around(FuzzSeeds.certificates());
  }

  @Provide
  Arbitrary<byte[]> crls() {
    return Mutations.around(FuzzSeeds.crls());
  }

  @Provide
  Arbitrary<byte[]> ocsps() {
    return Mutations.around(FuzzSeeds.ocsps());
  }

  @Provide
  Arbitrary<byte[]> answers() {
    return Mutations.around(FuzzSeeds.answers());
  }
}
