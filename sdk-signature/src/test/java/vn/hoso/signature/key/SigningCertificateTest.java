package vn.hoso.signature.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.fixture.SigningPki;

class SigningCertificateTest {

  @Test
  void of_keyWeakerThanTheLawAsks_isRefused() {
    var weakRsa = SigningPki.signer("RSA-1024").chain();
    var weakEc = SigningPki.signer("P-192").chain();

    assertThatThrownBy(() -> SigningCertificate.of(weakRsa))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("1024 bits", "TT 15/2025/TT-BKHCN Phụ lục I", "2048");
    assertThatThrownBy(() -> SigningCertificate.of(weakEc))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("192 bits", "256");
  }

  @Test
  void of_certificateForEncryption_isRefused() {
    var chain = SigningPki.encipherer().chain();

    assertThatThrownBy(() -> SigningCertificate.of(chain))
        .isInstanceOf(SigningRefusedException.class)
        .hasMessageContainingAll("not for signatures", "KeyUsage");
  }

  @Test
  void of_emptyChain_isRefused() {
    assertThatThrownBy(() -> SigningCertificate.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chain is empty");
  }

  @Test
  void with_algorithmOfAnotherKeyType_isRefused() {
    SigningCertificate rsa = SigningCertificate.of(SigningPki.signer("RSA-2048").chain());

    assertThat(rsa.with(SignatureAlgorithm.RSA_PSS_SHA512).algorithm())
        .isEqualTo(SignatureAlgorithm.RSA_PSS_SHA512);
    assertThatThrownBy(() -> rsa.with(SignatureAlgorithm.ECDSA_SHA256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("ECDSA_SHA256", "RSA");
  }

  @Test
  void toString_always_leavesOutThePerson() {
    SigningCertificate certificate = SigningCertificate.of(SigningPki.signer("P-256").chain());

    assertThat(certificate.toString()).contains("serial 5a").doesNotContain("Nhung");
  }
}
