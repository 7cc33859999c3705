package vn.hoso.signature.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.UserStore;
import vn.hoso.signature.internal.crypto.SignatureValues;

/** How keys of the store are found and used; Windows itself is not here to be asked. */
class WindowsStoreTest {

  private static final byte[] DATA = "Quyết định số 63".getBytes(StandardCharsets.UTF_8);

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void windowsStore_elsewhere_saysWhatToUse() {
    assertThatThrownBy(SigningKeys::windowsStore)
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining(System.getProperty("os.name"))
        .hasMessageContaining("open the key with pkcs12 or pkcs11")
        .hasCauseInstanceOf(KeyStoreException.class);
    assertThatThrownBy(() -> SigningKeys.windowsStore("Văn thư"))
        .isInstanceOf(SigningKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA-2048", "P-256"})
  void key_onlyOne_signsWithIt(String keyType) throws GeneralSecurityException {
    Identity signer = SigningPki.signer(keyType);

    SigningKey key = store(Map.of("Nguyễn Thị Hồng Nhung", signer)).key(null);

    assertThat(key.certificate().chain()).isEqualTo(signer.chain());
    assertThat(
            SignatureValues.verify(
                signer.certificate().getPublicKey(),
                key.certificate().algorithm(),
                DATA,
                key.sign(DATA)))
        .isTrue();
  }

  @Test
  void key_oneOfSeveral_needsItsAlias() {
    Identity own = SigningPki.signer("P-256");
    WindowsStore store = store(Map.of("Cá nhân", own, "Cơ quan", SigningPki.agency()));

    assertThatThrownBy(() -> store.key(null))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll(
            "The Windows certificate store has several keys", "Cá nhân", "Cơ quan");
    assertThatThrownBy(() -> store.key("Văn thư"))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("no key with the alias Văn thư");
    assertThat(store.key("Cá nhân").certificate().certificate()).isEqualTo(own.certificate());
  }

  @Test
  void key_none_saysSo() {
    assertThatThrownBy(() -> store(Map.of()).key(null))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("has no private key", "insert the token");
  }

  @Test
  void key_notForSignatures_isRefused() {
    WindowsStore store = store(Map.of("mã hóa", SigningPki.encipherer()));

    assertThatThrownBy(() -> store.key(null)).isInstanceOf(SigningRefusedException.class);
  }

  private static WindowsStore store(Map<String, Identity> entries) {
    return WindowsStore.of(UserStore.of(entries));
  }
}
