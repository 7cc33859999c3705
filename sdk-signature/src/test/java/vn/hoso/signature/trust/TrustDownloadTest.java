package vn.hoso.signature.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.SimulatedPki;

class TrustDownloadTest {

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();
  private final TrustDownload download =
      TrustDownload.over(NetworkAccess.builder().allowPrivateAddresses().build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void over_networkOff_isRefused() {
    assertThatThrownBy(() -> TrustDownload.over(NetworkAccess.off()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The network is off: give NetworkAccess.on()");
  }

  @Test
  void publishedCrls_certificateThatNamesACrl_isAmongThem()
      throws IOException, CertificateEncodingException {
    Files.write(dir.resolve("ca.crt"), world.pki().subCaCertificate().getEncoded());

    assertThat(TrustDownload.publishedCrls(TrustAnchors.vietnam(dir)))
        .contains(world.pki().rootCrlUri(), URI.create("http://ca.gov.vn/pki/pub/crl/cpcag2.crl"));
  }

  @Test
  void crls_writtenAndReadAgain_areTheSame() throws IOException {
    Path bundle = dir.resolve("thu hồi.pem");
    OfflineRevocation fetched = download.crls(world.trust(), List.of(world.pki().rootCrlUri()));

    fetched.write(bundle);

    OfflineRevocation read = OfflineRevocation.from(bundle);
    assertThat(read.problems()).isEmpty();
    assertThat(read.crls()).hasSize(1);
    assertThat(read.crls().get(0)).isEqualTo(fetched.crls().get(0));
  }

  @Test
  void crls_authorityThatIsNotAtHand_isAProblemThatSaysWhatToDo() {
    URI address = world.pki().crlUri();

    OfflineRevocation found = download.crls(world.trust(), List.of(address));

    assertThat(found.crls()).isEmpty();
    assertThat(found.problems())
        .containsExactly(
            address + ": refused, no certificate at hand signed its CRL; get that of its issuer");
  }
}
