package vn.hoso.signature.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

class CertificateNamesTest {

  @Test
  void display_person_isTheCommonName() {
    assertThat(
            CertificateNames.display(
                new X500Principal("C=VN,O=Sở Y tế,CN=Nguyễn Văn Lành \\+ \\\"Bảy\\\"")))
        .isEqualTo("Nguyễn Văn Lành + \"Bảy\"");
  }

  @Test
  void display_commonNameBesideAnIdentifier_isTheCommonName() {
    assertThat(CertificateNames.display(new X500Principal("C=VN,UID=CCCD:001+CN=Trần Thị Mùa")))
        .isEqualTo("Trần Thị Mùa");
  }

  @Test
  void display_withoutCommonName_isTheOrganisation() {
    assertThat(CertificateNames.display(new X500Principal("C=VN,O=Sở Nội vụ")))
        .isEqualTo("Sở Nội vụ");
  }

  /** The value of this common name is an INTEGER that is longer than the name. */
  @Test
  void display_damagedName_isTheNameAsTheJdkReadsIt() {
    X500Principal damaged =
        new X500Principal(HexFormat.of().parseHex("300e310c300a060355040330030210ff"));

    assertThat(CertificateNames.display(damaged)).isEqualTo(damaged.getName());
    assertThat(CertificateNames.organisation(damaged)).isEqualTo(damaged.getName());
  }
}
