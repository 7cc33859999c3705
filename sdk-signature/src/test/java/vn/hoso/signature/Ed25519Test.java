package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.key.remote.CscProvider;
import vn.hoso.signature.key.remote.RemoteCredential;
import vn.hoso.signature.key.remote.RemoteSigningService;
import vn.hoso.signature.key.remote.SignerSecrets;

/** The algorithm that signs no digest. */
class Ed25519Test {

  @TempDir Path dir;

  private final Identity identity = SigningPki.signer("Ed25519");

  private Path document;
  private Path target;

  @BeforeEach
  void write() throws IOException {
    document = Files.writeString(dir.resolve("tờ khai.json"), "{\"ten\":\"Nguyễn Văn Lành\"}");
    target = dir.resolve("tờ khai.p7s");
  }

  @Test
  void pkcs12_ed25519_signsByDefault() throws IOException {
    SigningKey key =
        SigningKeys.pkcs12(
            SigningPki.pkcs12(dir.resolve("key.p12"), identity), Pin.of(SigningPki.PIN));

    DocumentSigner.create(key)
        .clock(SigningPki.CLOCK)
        .cms(document, CmsSignatureOptions.detached())
        .sign(target);

    assertThat(key.certificate().algorithm()).isEqualTo(SignatureAlgorithm.ED25519);
    assertThat(SigningPki.verifier(dir).verifyDetached(target, document).verdict())
        .isEqualTo(new Verdict.Valid());
  }

  @Test
  void digestToSign_ed25519_isRefusedAsItSignsTheBytes() {
    PreparedSignature prepared = prepared();

    assertThatThrownBy(prepared::digestToSign)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("ED25519 signs no digest", "bytesToSign");
    assertThat(prepared.bytesToSign()).isNotEmpty();
  }

  /** Nothing is sent to a service, which would sign the digest as if it were the bytes. */
  @Test
  void submitAndSign_ed25519_areRefusedBeforeTheServiceIsAsked() {
    try (RemoteWorld world = new RemoteWorld()) {
      RemoteSigningService service =
          RemoteSigningService.of(
              CscProvider.v1(world.remote().cscV1Uri(), world.remote().clientId(), world.secret()));
      RemoteCredential credential =
          new RemoteCredential(RemoteWorld.USER, "khóa 1", certificate(), 10);
      SignerSecrets pin = SignerSecrets.none().pin(() -> Pin.of(world.remote().pin()));

      assertThatThrownBy(() -> service.submit(credential, List.of(prepared()), "Tờ khai"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("ED25519 signs no digest", "RSA or EC key");
      SigningKey key = service.key(credential, "Tờ khai", pin);
      assertThatThrownBy(() -> key.sign(new byte[] {1}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ED25519 signs no digest");
      assertThat(world.remote().calls()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed448", "DSA-2048"})
  void certificate_keyOfAnotherType_isRefused(String keyType) {
    Identity other = SigningPki.signer(keyType);

    assertThatThrownBy(() -> SigningCertificate.of(other.chain()))
        .isInstanceOf(SigningKeyException.class)
        .hasMessageContaining("only RSA, EC and Ed25519 keys can sign");
  }

  private SigningCertificate certificate() {
    return SigningCertificate.of(identity.chain());
  }

  private PreparedSignature prepared() {
    return SignaturePreparer.create(certificate())
        .clock(SigningPki.CLOCK)
        .cms(document, CmsSignatureOptions.detached());
  }
}
