package vn.hoso.signature.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.internal.pkix.TestCa;
import vn.hoso.signature.internal.pkix.TestCrl;
import vn.hoso.signature.internal.pkix.file.Fingerprint;

class TrustAnchorsTest {

  private final TestCa root = TestCa.root("CA gốc thử nghiệm");
  private final X509Certificate one = root.subordinate("CA một").certificate();
  private final X509Certificate two = root.subordinate("CA hai").certificate();

  @TempDir private Path folder;

  @Test
  void vietnam_noSuchFolder_saysWhereAndWhatToDo() {
    Path missing = folder.resolve("không-có");
    assertThatThrownBy(() -> TrustAnchors.vietnam(missing))
        .isInstanceOf(TrustMaterialException.class)
        .hasMessageContaining(missing.toString())
        .hasMessageContaining("create it")
        .hasMessageContaining("rootca.gov.vn");
  }

  @Test
  void vietnam_fileInsteadOfFolder_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("goc.pem"), pem(root.certificate()));
    assertThatThrownBy(() -> TrustAnchors.vietnam(file))
        .isInstanceOf(TrustMaterialException.class)
        .hasMessageContaining("No trust folder at " + file);
  }

  @Test
  void vietnam_emptyFolder_trustsNothing() {
    TrustAnchors trust = TrustAnchors.vietnam(folder);
    assertThat(trust.anchors()).isEmpty();
    assertThat(trust.intermediates()).isEmpty();
    assertThat(trust.problems()).isEmpty();
  }

  @Test
  void vietnam_derInASubfolder_isRead() throws IOException, CertificateEncodingException {
    Path sub = Files.createDirectories(folder.resolve("a/b/c"));
    Files.write(sub.resolve("không đuôi"), one.getEncoded());
    assertThat(TrustAnchors.vietnam(folder).intermediates()).containsExactly(one);
  }

  @Test
  void vietnam_severalPemBlocksWithTextBetween_areAllRead() throws IOException {
    Files.writeString(
        folder.resolve("chuỗi.pem"), "Chứng thư một\r\n" + pem(one) + "\nhai:\n" + pem(two));
    assertThat(TrustAnchors.vietnam(folder).intermediates()).containsExactly(one, two);
  }

  @ParameterizedTest
  @ValueSource(strings = {ASN1Encoding.BER, ASN1Encoding.DER})
  void vietnam_bundleOfCertificates_isReadWhateverItsEncoding(String encoding)
      throws IOException, GeneralSecurityException, CMSException {
    Files.write(folder.resolve("vnrca256.p7b"), bundle(encoding));
    assertThat(TrustAnchors.vietnam(folder).intermediates()).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void vietnam_bundleAsPemOrBareBase64_isRead()
      throws IOException, GeneralSecurityException, CMSException {
    String base64 = Base64.getMimeEncoder().encodeToString(bundle(ASN1Encoding.BER));
    Files.writeString(folder.resolve("bare.p7b"), "\uFEFF" + base64 + "\n");
    assertThat(TrustAnchors.vietnam(folder).intermediates()).containsExactlyInAnyOrder(one, two);
    Files.writeString(
        folder.resolve("bare.p7b"), "-----BEGIN PKCS7-----\n" + base64 + "\n-----END PKCS7-----\n");
    assertThat(TrustAnchors.vietnam(folder).intermediates()).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void vietnam_sameCertificateTwice_isOne() throws IOException, CertificateEncodingException {
    Files.write(folder.resolve("a.crt"), one.getEncoded());
    Files.writeString(folder.resolve("b.pem"), pem(one));
    assertThat(TrustAnchors.vietnam(folder).intermediates()).containsExactly(one);
  }

  @Test
  void vietnam_selfSignedCertificateThatNobodyPinned_isNoAnchorAndIsReported() throws IOException {
    Files.writeString(folder.resolve("goc.pem"), pem(root.certificate()));
    TrustAnchors trust = TrustAnchors.vietnam(folder);
    assertThat(trust.anchors()).isEmpty();
    assertThat(trust.problems())
        .singleElement()
        .asString()
        .contains("CA gốc thử nghiệm", "no anchor", Fingerprint.of(root.certificate()));
  }

  @Test
  void vietnam_filesThatAreNoCertificates_areNamedAndTheRestIsRead()
      throws IOException, CertificateEncodingException {
    Files.writeString(folder.resolve("1-README.txt"), "Các chứng thư của xã");
    Files.write(folder.resolve("2-cụt.cer"), new byte[] {0x30, (byte) 0x82, 0x03});
    Files.write(folder.resolve("3-rỗng.pem"), new byte[0]);
    Files.writeString(folder.resolve("4-dở.pem"), pem(one).substring(0, 200));
    Files.writeString(
        folder.resolve("5-khóa.pem"),
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    Files.write(folder.resolve("6-tốt.cer"), one.getEncoded());
    TrustAnchors trust = TrustAnchors.vietnam(folder);
    assertThat(trust.intermediates()).containsExactly(one);
    assertThat(trust.problems())
        .satisfiesExactly(
            p -> assertThat(p).contains("1-README.txt", "neither certificate"),
            p -> assertThat(p).contains("2-cụt.cer", "not readable"),
            p -> assertThat(p).contains("3-rỗng.pem", "neither certificate"),
            p -> assertThat(p).contains("4-dở.pem", "without an end"),
            p -> assertThat(p).contains("5-khóa.pem", "private key").doesNotContain("AAAA"));
  }

  @Test
  void vietnam_fileOverTheLimit_isNamedAndNotRead() throws IOException {
    Files.write(folder.resolve("lớn.pem"), new byte[4 * 1024 * 1024 + 1]);
    assertThat(TrustAnchors.vietnam(folder).problems())
        .singleElement()
        .asString()
        .contains("lớn.pem", "larger than 4194304 bytes");
  }

  @Test
  void vietnam_linksAndALoop_areFollowedAndReported()
      throws IOException, CertificateEncodingException {
    Path data = Files.createDirectory(folder.resolve("..data"));
    Files.write(data.resolve("ca.crt"), one.getEncoded());
    Files.createSymbolicLink(folder.resolve("ca.crt"), data.resolve("ca.crt"));
    Files.createSymbolicLink(data.resolve("loop"), folder);
    TrustAnchors trust = TrustAnchors.vietnam(folder);
    assertThat(trust.intermediates()).containsExactly(one);
    assertThat(trust.problems()).singleElement().asString().contains("loop");
  }

  @Test
  void vietnam_crlInTheFolder_isPointedOut() throws IOException {
    Files.write(folder.resolve("goc.crl"), TestCrl.of(root, TestCa.DURING).der());
    assertThat(TrustAnchors.vietnam(folder).problems())
        .singleElement()
        .asString()
        .contains(folder.toString(), "OfflineRevocation.from");
  }

  @Test
  void pin_fingerprintOfACertificateInTheFolder_promotesIt() throws IOException {
    Files.writeString(folder.resolve("goc.pem"), pem(root.certificate()) + pem(one));
    String colons =
        Fingerprint.of(root.certificate()).replaceAll("(..)(?!$)", "$1:").toLowerCase(Locale.ROOT);
    TrustAnchors trust = TrustAnchors.vietnam(folder).pin(colons);
    assertThat(trust.anchors()).containsExactly(root.certificate());
    assertThat(trust.intermediates()).containsExactly(one);
    assertThat(trust.problems()).isEmpty();
  }

  @Test
  void pin_beforeTheCertificateIsRead_promotesItWhenItComes() throws IOException {
    Files.writeString(folder.resolve("goc.pem"), pem(root.certificate()));
    TrustAnchors trust =
        TrustAnchors.none()
            .pin(Fingerprint.of(root.certificate()))
            .and(TrustAnchors.vietnam(folder));
    assertThat(trust.anchors()).containsExactly(root.certificate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AB:CD", "SHA1", "zz"})
  void pin_notASha256Fingerprint_isRefused(String pin) {
    assertThatThrownBy(() -> TrustAnchors.none().pin(pin))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 hexadecimal digits");
  }

  @Test
  void pin_sixtyFourCharactersThatAreNotHexadecimal_isRefused() {
    assertThatThrownBy(() -> TrustAnchors.none().pin("g".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openssl x509");
  }

  @Test
  void and_certificate_isAnAnchorAndTheOriginalIsUnchanged() throws IOException {
    Files.writeString(folder.resolve("ca.pem"), pem(one));
    TrustAnchors before = TrustAnchors.vietnam(folder);
    TrustAnchors after = before.and(one).and(root.certificate());
    assertThat(before.anchors()).isEmpty();
    assertThat(after.anchors()).containsExactlyInAnyOrder(one, root.certificate());
    assertThat(after.intermediates()).isEmpty();
  }

  @Test
  void anchors_modified_throws() {
    assertThatThrownBy(() -> TrustAnchors.of(one).anchors().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void knownAnchor_values_haveDistinctWellFormedPinsAndAnAuthority() {
    assertThat(KnownAnchor.values())
        .hasSize(10)
        .allSatisfy(
            anchor -> {
              assertThat(Fingerprint.parse(anchor.sha256())).isEqualTo(anchor.sha256());
              assertThat(anchor.authority()).isNotBlank();
              assertThat(anchor.publisher()).endsWith("ca.gov.vn");
            });
    assertThat(List.of(KnownAnchor.values())).map(KnownAnchor::sha256).doesNotHaveDuplicates();
  }

  @Test
  void knownAnchor_certificateWithTheNameOfARoot_isNotThatRoot() {
    X509Certificate impostor = TestCa.root("Vietnam National Root CA").certificate();
    assertThat(KnownAnchor.of(impostor)).isEmpty();
  }

  private byte[] bundle(String encoding)
      throws IOException, GeneralSecurityException, CMSException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addCertificates(new JcaCertStore(List.of(two, one)));
    return generator.generate(new CMSAbsentContent()).getEncoded(encoding);
  }

  private static String pem(X509Certificate certificate) {
    try {
      Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
      return "-----BEGIN CERTIFICATE-----\n"
          + encoder.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
