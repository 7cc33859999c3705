package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/**
 * What holds for every sequence of bytes: as an OCSP response it says something of a certificate,
 * nothing, or that it cannot be used.
 */
public final class OcspFuzzTarget {

  private OcspFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] der) {
    try {
      OcspReader.read(
              new OcspResponse(der),
              CrlFuzzTarget.CA.certificate(),
              CrlFuzzTarget.CA.certificate(),
              "ocsp")
          .forEach(statement -> assertThat(statement.origin()).isEqualTo("ocsp"));
    } catch (IOException | UnusableEvidenceException expected) {
      assertThat(expected.getMessage()).isNotEmpty();
    }
  }
}
