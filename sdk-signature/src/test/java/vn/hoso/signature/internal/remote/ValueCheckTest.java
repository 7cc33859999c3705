package vn.hoso.signature.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.internal.crypto.EcdsaForm;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;

/** The forms in which services return ECDSA values. */
class ValueCheckTest {

  private static final byte[] DATA = "Quyết định".getBytes(StandardCharsets.UTF_8);

  private final RemoteSession session =
      new RemoteSession(
          new RemoteHttp(
              URI.create("https://esign.example.vn/"),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              1000,
              null,
              Clock.systemUTC()),
          "eSign",
          "giao dịch 1");

  @ParameterizedTest
  @EnumSource(names = {"ECDSA_SHA256", "ECDSA_SHA384", "ECDSA_SHA512"})
  void checked_derOrPlain_isTheValueInDer(SignatureAlgorithm algorithm) {
    SigningKey key = TestKey.of(algorithm);
    byte[] der = key.sign(DATA);
    byte[] plain = EcdsaForm.plain(der, publicKey(key));

    for (byte[] each : new byte[][] {der, plain}) {
      assertThat(checked(key, Base64.getEncoder().encodeToString(each))).isEqualTo(der);
      assertThat(checked(key, Base64.getMimeEncoder().encodeToString(each))).isEqualTo(der);
      assertThat(checked(key, HexFormat.of().formatHex(each))).isEqualTo(der);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ECDSA_SHA256", "ECDSA_SHA512"})
  void checked_plainOfOtherData_isRefused(SignatureAlgorithm algorithm) {
    SigningKey key = TestKey.of(algorithm);
    byte[] plain = EcdsaForm.plain(key.sign(new byte[] {1}), publicKey(key));

    assertThatThrownBy(() -> checked(key, Base64.getEncoder().encodeToString(plain)))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContainingAll("eSign", "is not by the key of", "giao dịch 1");
  }

  private byte[] checked(SigningKey key, String text) {
    return ValueCheck.checked(session, key.certificate(), DATA, text);
  }

  private static ECPublicKey publicKey(SigningKey key) {
    return (ECPublicKey) key.certificate().certificate().getPublicKey();
  }
}
