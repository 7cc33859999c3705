package vn.hoso.signature.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.internal.crypto.SignatureValues;

class SigningKeysTest {

  private static final Pin PIN = Pin.of(SigningPki.PIN);
  private static final byte[] DATA = "Quyết định số 63/2025/QĐ-UBND".getBytes(UTF_8);

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"RSA-2048", "P-256", "P-384"})
  void pkcs12_oneKey_signsWithIt(String keyType) throws GeneralSecurityException {
    SigningKey key = SigningKeys.pkcs12(SigningPki.pkcs12(file(), SigningPki.signer(keyType)), PIN);

    assertThat(key.certificate().chain()).hasSize(3);
    assertSigns(key);
  }

  @Test
  void with_pss_signsWithPss() throws GeneralSecurityException {
    SigningKey key =
        SigningKeys.pkcs12(SigningPki.pkcs12(file(), SigningPki.signer("RSA-2048")), PIN)
            .with(SignatureAlgorithm.RSA_PSS_SHA256);

    assertThat(key.certificate().algorithm()).isEqualTo(SignatureAlgorithm.RSA_PSS_SHA256);
    assertSigns(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "", "mật khẩu sai"})
  void pkcs12_wrongPin_saysSo(String pin) {
    Path file = SigningPki.pkcs12(file(), SigningPki.signer("P-256"));

    assertThatThrownBy(() -> SigningKeys.pkcs12(file, Pin.of(pin)))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageStartingWith("Wrong PIN for the PKCS#12 file " + file);
  }

  @Test
  void pkcs12_madeByOpensslWithAVietnamesePassword_opens() throws Exception {
    Path ascii = SigningPki.pkcs12(file(), SigningPki.signer("P-256"));
    Path pem = dir.resolve("key.pem");
    Path made = dir.resolve("openssl.p12");
    String password = "Mật khẩu ký số";
    String in = "pass:" + SigningPki.PIN;
    Tool.run("openssl", "pkcs12", "-in", ascii + "", "-passin", in, "-nodes", "-out", pem + "");
    Tool.Outcome outcome =
        Tool.run(
            "openssl",
            "pkcs12",
            "-export",
            "-in",
            pem + "",
            "-out",
            made + "",
            "-passout",
            "pass:" + password);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();

    assertSigns(SigningKeys.pkcs12(made, Pin.of(password)));
  }

  @Test
  void pkcs12_severalKeys_asksForAnAlias() throws GeneralSecurityException {
    Path file =
        SigningPki.pkcs12(
            file(),
            Map.of("ca-nhan", SigningPki.signer("P-256"), "co-quan", SigningPki.signer("P-384")));

    assertThatThrownBy(() -> SigningKeys.pkcs12(file, PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("several keys", "ca-nhan", "co-quan", "alias");
    assertThatThrownBy(() -> SigningKeys.pkcs12(file, PIN, "khac"))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("no key with the alias khac", "ca-nhan");
    assertThat(SigningKeys.pkcs12(file, PIN, "Co-Quan").certificate().algorithm())
        .isEqualTo(SignatureAlgorithm.ECDSA_SHA384);
  }

  @Test
  void pkcs12_certificateWithoutKey_saysSo() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("chung-thu", SigningPki.root());
    try (OutputStream out = Files.newOutputStream(file())) {
      store.store(out, SigningPki.PIN.toCharArray());
    }

    assertThatThrownBy(() -> SigningKeys.pkcs12(file(), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("has no private key with its certificate");
  }

  @Test
  void pkcs12_damagedOrOtherFile_saysSo() throws IOException {
    Path file = SigningPki.pkcs12(file(), SigningPki.signer("P-256"));
    byte[] whole = Files.readAllBytes(file);
    Path truncated = Files.write(dir.resolve("cut.p12"), java.util.Arrays.copyOf(whole, 900));
    Path other = Files.writeString(dir.resolve("other.p12"), "không phải PKCS#12");
    Path empty = Files.createFile(dir.resolve("empty.p12"));

    for (Path bad : new Path[] {truncated, other, empty}) {
      assertThatThrownBy(() -> SigningKeys.pkcs12(bad, PIN))
          .isInstanceOf(SigningKeyException.class)
          .hasMessageContainingAll(bad.toString(), "damaged or not a PKCS#12 file");
    }
  }

  @Test
  void pkcs12_missingFile_saysSo() {
    assertThatThrownBy(() -> SigningKeys.pkcs12(dir.resolve("none.p12"), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContainingAll("none.p12", "does not exist");
    assertThatThrownBy(() -> SigningKeys.pkcs12(dir, PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void pkcs12_hugeFile_isNotRead() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file().toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }

    assertThatThrownBy(() -> SigningKeys.pkcs12(file(), PIN))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("too many for a PKCS#12 file");
  }

  private Path file() {
    return dir.resolve("key.p12");
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
