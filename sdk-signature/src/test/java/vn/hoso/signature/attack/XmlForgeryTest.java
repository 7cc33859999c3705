package vn.hoso.signature.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.crypto.dsig.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;

/**
 * Forgeries of XML signatures beside wrapping by Id: signature exclusion, other keys (McIntosh and
 * Austel, "XML Signature Element Wrapping Attacks", 2005; Somorovsky et al., "On Breaking SAML",
 * 2012).
 */
class XmlForgeryTest {

  @TempDir Path dir;

  private final Identity seller = SigningPki.signer("RSA-2048");
  private final Identity stranger = SigningPki.stranger();

  @Test
  void verify_benignTwin_isValid() throws IOException {
    VerificationReport report = verify(signed(seller, seller));

    assertThat(report.verdict().isReliable()).as(report.toEnglish()).isTrue();
    assertThat(report.signatures().get(0).covers()).containsExactly("/HDon/DLHDon");
  }

  /** What nobody signed is nothing that could be valid. */
  @Test
  void verify_signatureExcluded_isUnsigned() throws IOException {
    assertThat(verify(SignedXml.INVOICE).verdict()).isInstanceOf(Verdict.Unsigned.class);
  }

  @Test
  void verify_strangersValueWithTheSellersCertificate_isInvalid() throws IOException {
    assertThat(verify(signed(stranger, seller)).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
  }

  @Test
  void verify_sellersValueWithAStrangersCertificate_isInvalid() throws IOException {
    assertThat(verify(signed(seller, stranger)).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
  }

  /** The same name, and a key that no authority knows. */
  @Test
  void verify_strangerInTheSellersName_isIndeterminate() throws IOException {
    assertThat(verify(signed(stranger, stranger)).verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.NO_CERTIFICATE_CHAIN_FOUND));
  }

  /** The signed element is hidden in the signature, and another is where programs look. */
  @Test
  void verify_signedElementInsideTheSignature_isNotReliable() throws IOException {
    String invoice = signed(seller, seller);
    String element = invoice.substring(invoice.indexOf("<DLHDon"), invoice.indexOf("<DSCKS>"));
    String forged = element.replace("hd-1", "hd-2").replace("1250000", "9250000");
    String attacked =
        invoice
            .replace(element, forged)
            .replace("</Signature>", "<Object>" + element + "</Object></Signature>");

    assertThat(attacked).containsOnlyOnce("9250000").containsOnlyOnce("1250000");
    assertThat(attacked.indexOf("9250000")).isLessThan(attacked.indexOf("1250000"));

    VerificationReport report = verify(attacked);

    assertThat(report.verdict().isReliable()).as(report.toEnglish()).isFalse();
    assertThat(report.signatures().get(0).covers()).doesNotContain("/HDon/DLHDon");
  }

  private static String signed(Identity key, Identity named) {
    return SignedXml.by(key.key(), List.copyOf(named.chain()))
        .reference("#hd-1", Transform.ENVELOPED)
        .signingTime("2026-06-15T10:04:05", "")
        .sign(SignedXml.INVOICE, "NBan");
  }

  private VerificationReport verify(String xml) throws IOException {
    return SigningPki.verifier(dir).verify(SignedXml.write(dir.resolve("hóa đơn.xml"), xml));
  }
}
