package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import vn.hoso.signature.trust.TrustAnchors;

/**
 * What holds for every sequence of bytes: as a CRL it says something of a certificate, or that it
 * cannot be used.
 */
public final class CrlFuzzTarget {

  static final TestCa CA = TestCa.root("CA gốc thử nghiệm");

  private CrlFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] der) {
    CrlReader reader = new CrlReader(new PathFinder(TrustAnchors.of(CA.certificate())));
    try {
      Statement statement = reader.read(new Crl(der), CA.certificate(), CA.certificate(), "crl");
      assertThat(statement.thisUpdate()).isNotNull();
    } catch (IOException | UnusableEvidenceException expected) {
      assertThat(expected.getMessage()).isNotEmpty();
    }
  }
}
