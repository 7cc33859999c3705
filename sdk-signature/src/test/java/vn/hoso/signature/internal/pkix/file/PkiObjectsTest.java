package vn.hoso.signature.internal.pkix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.internal.pkix.TestCa;
import vn.hoso.signature.internal.pkix.TestCrl;
import vn.hoso.signature.internal.pkix.TestOcsp;

class PkiObjectsTest {

  private final TestCa ca = TestCa.root("CA gốc thử nghiệm");

  @Test
  void decode_crlAndOcspResponse_areToldFromCertificates() {
    byte[] crl = TestCrl.of(ca, TestCa.DURING).der();
    byte[] ocsp = TestOcsp.by(ca, TestCa.DURING).about(ca.certificate());
    assertThat(PkiObjects.decode(crl).crls()).containsExactly(crl);
    assertThat(PkiObjects.decode(ocsp).ocsps()).containsExactly(ocsp);
  }

  @Test
  void decode_nestedWithoutEnd_isAProblem() {
    ByteBuffer nested = ByteBuffer.allocate(4 * 1024 * 1024);
    while (nested.hasRemaining()) {
      nested.putShort((short) 0x3080);
    }
    assertThat(PkiObjects.decode(nested.array()).problems()).hasSize(1);
  }

  @Test
  void decode_bundleWithoutCertificates_isAProblem() {
    byte[] empty =
        HexFormat.of()
            .parseHex(
                "308006092a864886f70d010702a0803080020101310030800609"
                    + "2a864886f70d01070100003100000000000000");
    assertThat(PkiObjects.decode(empty).problems())
        .containsExactly("a PKCS#7 bundle without certificates");
  }

  @Test
  void decode_endOfAnotherBlock_isAProblem() {
    String text = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CRL-----\n";
    assertThat(PkiObjects.decode(text.getBytes(StandardCharsets.US_ASCII)).problems())
        .containsExactly("a PEM block without an end");
  }
}
