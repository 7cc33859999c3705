package vn.hoso.signature.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.fixture.SoftHsm;
import vn.hoso.signature.internal.crypto.SignatureValues;

/** Keys behind a driver that behaves as real ones do; see {@code quirky-driver.c}. */
class Pkcs11QuirksTest {

  private static final Pin PIN = Pin.of(SoftHsm.PIN);
  private static final Pin WRONG = Pin.of("00000000");
  private static final byte[] DATA = "Giấy phép xây dựng số 12/GPXD".getBytes(UTF_8);

  /** One for the class: the driver stays loaded. */
  @TempDir static Path dir;

  private static Pkcs11Options options;

  @BeforeAll
  static void compile() {
    Path library = SoftHsm.quirkyLibrary(dir);
    int slot =
        SigningKeys.pkcs11Tokens(library).stream()
            .filter(token -> token.label().equals(SoftHsm.CLERK))
            .findFirst()
            .orElseThrow()
            .slot();
    options = Pkcs11Options.of(library).slot(slot);
  }

  @BeforeEach
  void reset() throws IOException {
    Files.deleteIfExists(dir.resolve("logins"));
    Files.deleteIfExists(dir.resolve("gone"));
    Files.deleteIfExists(dir.resolve("unlocked"));
  }

  @Test
  void sign_noReadWriteSessionsAndNoSizeOfASignature_signsAfterOneLogin()
      throws GeneralSecurityException, IOException {
    try (Pkcs11Key key = SigningKeys.pkcs11(options, PIN)) {
      for (int i = 0; i < 3; i++) {
        assertThat(
                SignatureValues.verify(
                    key.certificate().certificate().getPublicKey(),
                    key.certificate().algorithm(),
                    DATA,
                    key.sign(DATA)))
            .isTrue();
      }
    }
    assertThat(logins()).isEqualTo(1);
  }

  @Test
  void with_pssThatTheTokenLacks_saysWhatItHas() {
    try (Pkcs11Key key = SigningKeys.pkcs11(options, PIN)) {
      assertThatThrownBy(() -> key.with(SignatureAlgorithm.RSA_PSS_SHA256))
          .isInstanceOf(SigningKeyException.class)
          .hasMessageContainingAll("no mechanism for RSA_PSS_SHA256", "use RSA_PKCS1_SHA256");
    }
  }

  @Test
  void pkcs11_wrongPins_takeOneTryEachUntilTheTokenIsLocked() throws IOException {
    for (int tries = 1; tries <= 3; tries++) {
      assertThatThrownBy(() -> SigningKeys.pkcs11(options, WRONG))
          .isInstanceOf(SigningKeyException.class)
          .hasMessageContainingAll("refused the PIN as wrong", "not tried again");
      assertThat(logins()).isEqualTo(tries);
    }
    assertThatThrownBy(() -> SigningKeys.pkcs11(options, PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("is locked", "only its issuer can unlock it", "CKR_PIN_LOCKED");
    assertThat(logins()).isEqualTo(4);
    Files.createFile(dir.resolve("unlocked"));
    SigningKeys.pkcs11(options, PIN).close();
  }

  @Test
  void sign_tokenWasRemoved_saysSoAndOpensAgainWhenItIsBack() throws IOException {
    Pkcs11Key key = SigningKeys.pkcs11(options, PIN);
    Files.createFile(dir.resolve("gone"));

    assertThatThrownBy(() -> key.sign(DATA))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("was removed", "open the key again", "CKR_DEVICE_REMOVED");

    Files.delete(dir.resolve("gone"));
    key.close();
    try (Pkcs11Key again = SigningKeys.pkcs11(options, PIN)) {
      assertThat(again.sign(DATA)).isNotEmpty();
    }
  }

  private static long logins() throws IOException {
    try (var lines = Files.lines(dir.resolve("logins"))) {
      return lines.count();
    }
  }
}
