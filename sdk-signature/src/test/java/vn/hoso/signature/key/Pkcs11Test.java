package vn.hoso.signature.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.fixture.SoftHsm;
import vn.hoso.signature.internal.crypto.SignatureValues;
import vn.hoso.signature.internal.pkix.file.Fingerprint;
import vn.hoso.signature.key.Pkcs11Token.PinState;

/** Keys on SoftHSM tokens, through the driver itself. */
class Pkcs11Test {

  private static final Pin PIN = Pin.of(SoftHsm.PIN);
  private static final byte[] DATA = "Quyết định số 63/2025/QĐ-UBND".getBytes(UTF_8);

  @TempDir Path dir;

  private Path library;

  @BeforeEach
  void prepare() {
    library = SoftHsm.library();
  }

  @Test
  void pkcs11_tokenByLabel_signsAndRegistersNothing() throws GeneralSecurityException {
    List<String> before = providers();

    try (Pkcs11Key key = open(SoftHsm.CLERK)) {
      assertSigns(key);
      assertThat(key.certificate().chain()).as("the CA is on the token, too").hasSize(2);
      assertThat(providers()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RSA-2048, RSA_PKCS1_SHA256",
    "RSA-2048, RSA_PKCS1_SHA512",
    "RSA-2048, RSA_PSS_SHA256",
    "RSA-2048, RSA_PSS_SHA512",
    "RSA-2048, RSA_PKCS1_SHA3_256",
    "P-256, ECDSA_SHA256",
    "P-256, ECDSA_SHA3_256",
    "P-384, ECDSA_SHA384"
  })
  void with_anyAlgorithm_signs(String alias, SignatureAlgorithm algorithm)
      throws GeneralSecurityException {
    try (Pkcs11Key key = SigningKeys.pkcs11(options(SoftHsm.SEVERAL).alias(alias), PIN)) {
      assertSigns(key.with(algorithm));
    }
  }

  @Test
  void with_pssThatJavaLacksOnTokens_saysSo() {
    try (Pkcs11Key key = SigningKeys.pkcs11(options(SoftHsm.SEVERAL).alias("RSA-2048"), PIN)) {
      assertThatThrownBy(() -> key.with(SignatureAlgorithm.RSA_PSS_SHA3_256))
          .isInstanceOf(SigningKeyException.class)
          .hasMessageContainingAll("no mechanism for RSA_PSS_SHA3_256", "use RSA_PKCS1_SHA256");
    }
  }

  @Test
  void pkcs11_ed25519_isNoKeyForJavaAndHidesNoOther() {
    assertThatThrownBy(() -> open(SoftHsm.ED25519))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("no private key with its certificate", "no Ed25519 on tokens");
    assertThatThrownBy(() -> SigningKeys.pkcs11(options(SoftHsm.SEVERAL).alias("Ed25519"), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("no key for the certificate that was chosen", "'P-256'");
  }

  @Test
  void pkcs11_severalCertificates_listsThemAndTakesTheOneThatIsChosen()
      throws GeneralSecurityException {
    Pkcs11Options options = options(SoftHsm.SEVERAL);

    assertThatThrownBy(() -> SigningKeys.pkcs11(options, PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("several keys", "'RSA-2048'", "'P-256'", "'P-384'", "SHA-256");
    assertThatThrownBy(() -> SigningKeys.pkcs11(options.alias("khác"), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("no key for the certificate that was chosen", "'P-256'");
    try (Pkcs11Key rsa = SigningKeys.pkcs11(options.alias("rsa-2048"), PIN)) {
      Pkcs11Key p256 = rsa.other(options.alias("P-256"));
      String sha256 = Fingerprint.of(p256.certificate().certificate()).toLowerCase(Locale.ROOT);
      assertSigns(rsa.other(options.sha256(sha256)));
      assertSigns(
          rsa.other(options.serialNumber(rsa.certificate().certificate().getSerialNumber())));
      assertThat(rsa.other(options.sha256(sha256)).certificate().certificate())
          .isEqualTo(p256.certificate().certificate());
    }
  }

  @Test
  void pkcs11_slot_isOpenedWithoutALabel() throws GeneralSecurityException {
    try (Pkcs11Key key =
        SigningKeys.pkcs11(Pkcs11Options.of(library).slot(token(SoftHsm.CLERK).slot()), PIN)) {
      assertSigns(key);
    }
  }

  @Test
  void pkcs11Tokens_severalTokens_describesThem() {
    Pkcs11Token token = token(SoftHsm.CLERK);

    assertThat(SigningKeys.pkcs11Tokens(library))
        .extracting(Pkcs11Token::label)
        .containsExactlyInAnyOrder(
            SoftHsm.CLERK,
            SoftHsm.SEVERAL,
            SoftHsm.NO_KEY,
            SoftHsm.NO_CERTIFICATE,
            SoftHsm.ED25519);
    assertThat(token.manufacturer()).isEqualTo("SoftHSM project");
    assertThat(token.model()).isEqualTo("SoftHSM v2");
    assertThat(token.serialNumber()).matches("[0-9a-f]{16}");
  }

  @Test
  void pkcs11_wrongPin_isTriedOnceAndShowsInTheTokensState() {
    Pkcs11Options options = options(SoftHsm.NO_KEY);

    assertThatThrownBy(() -> SigningKeys.pkcs11(options, Pin.of("00000000")))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("refused the PIN as wrong", "tried once and is not tried again")
        .hasMessageNotContaining("00000000");
    assertThat(token(SoftHsm.NO_KEY).pinState()).isEqualTo(PinState.TRIED);
  }

  @Test
  void pkcs11_noTokenOrSeveral_listsWhatIsThere() {
    assertThatThrownBy(() -> open("Không có"))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("sees no token labelled 'Không có'", SoftHsm.CLERK, "slot");
    assertThatThrownBy(() -> SigningKeys.pkcs11(Pkcs11Options.of(library), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("sees more than one token", SoftHsm.CLERK, SoftHsm.SEVERAL);
    assertThatThrownBy(() -> SigningKeys.pkcs11(Pkcs11Options.of(library).slot(7), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("Slot 7", "does not exist", "CKR_SLOT_ID_INVALID");
  }

  @Test
  void pkcs11_keyOrCertificateAlone_saysSo() {
    for (String label : new String[] {SoftHsm.NO_KEY, SoftHsm.NO_CERTIFICATE}) {
      assertThatThrownBy(() -> open(label))
          .isInstanceOf(SigningKeyException.class)
          .hasMessageContainingAll("no private key with its certificate", "same CKA_ID");
    }
  }

  @Test
  void pkcs11_tokenThatIsOpen_isRefusedAsThePinWouldNotBeChecked() throws GeneralSecurityException {
    try (Pkcs11Key key = open(SoftHsm.CLERK)) {
      assertThatThrownBy(() -> SigningKeys.pkcs11(options(SoftHsm.CLERK), Pin.of("không phải PIN")))
          .isInstanceOf(SigningKeyException.class)
          .hasMessageContaining("did not ask for the PIN");
      assertSigns(key);
    }
  }

  @Test
  void close_thenSign_isRefusedAndTheTokenCanBeOpenedAgain() throws GeneralSecurityException {
    Pkcs11Key key = open(SoftHsm.CLERK);
    key.close();
    key.close();

    assertThatThrownBy(() -> key.sign(DATA))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("was closed: open the key again");
    try (Pkcs11Key again = open(SoftHsm.CLERK)) {
      assertSigns(again);
    }
  }

  @Test
  void pkcs11_libraryMissingOrNoDriver_saysSo() throws IOException {
    Path missing = dir.resolve("eTPKCS11.dll");
    Path text = Files.writeString(dir.resolve("khác n.so"), "không phải thư viện");

    assertThatThrownBy(() -> SigningKeys.pkcs11(Pkcs11Options.of(missing), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll(missing.toString(), "does not exist: install the token's driver");
    assertThatThrownBy(() -> SigningKeys.pkcs11Tokens(text))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll(text.toString(), "lists no slots", "same processor");
    assertThatThrownBy(() -> SigningKeys.pkcs11(Pkcs11Options.of(text).slot(0), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll(text.toString(), "cannot be opened");
  }

  private Pkcs11Key open(String label) {
    return SigningKeys.pkcs11(options(label), PIN);
  }

  private Pkcs11Options options(String label) {
    return Pkcs11Options.of(library).tokenLabel(label);
  }

  private Pkcs11Token token(String label) {
    return SigningKeys.pkcs11Tokens(library).stream()
        .filter(each -> each.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> providers() {
    return Stream.of(Security.getProviders()).map(Object::toString).toList();
  }

  private static void assertSigns(SigningKey key) throws GeneralSecurityException {
    assertThat(
            SignatureValues.verify(
                key.certificate().certificate().getPublicKey(),
                key.certificate().algorithm(),
                DATA,
                key.sign(DATA)))
        .isTrue();
  }
}
