package vn.hoso.signature.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.spec.PSSParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.fixture.SigningPki;

class SignatureAlgorithmTest {

  @ParameterizedTest
  @CsvSource({
    "RSA-2048, RSA_PKCS1_SHA256",
    "P-256, ECDSA_SHA256",
    "P-384, ECDSA_SHA384",
    "P-521, ECDSA_SHA512"
  })
  void defaultFor_key_matchesItsTypeAndCurve(String keyType, SignatureAlgorithm expected) {
    var key = SigningPki.signer(keyType).certificate().getPublicKey();

    assertThat(SignatureAlgorithm.defaultFor(key)).isEqualTo(expected);
    assertThat(expected.fits(key)).isTrue();
  }

  @Test
  void parameters_pss_haveASaltAsLongAsTheDigest() {
    assertThat(SignatureAlgorithm.RSA_PSS_SHA384.jcaName()).isEqualTo("RSASSA-PSS");
    assertThat(SignatureAlgorithm.RSA_PSS_SHA384.parameters())
        .get()
        .isInstanceOfSatisfying(
            PSSParameterSpec.class,
            pss -> {
              assertThat(pss.getDigestAlgorithm()).isEqualTo("SHA-384");
              assertThat(pss.getSaltLength()).isEqualTo(48);
            });
    assertThat(SignatureAlgorithm.RSA_PKCS1_SHA384.parameters()).isEmpty();
  }
}
