package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.XmlPeers;

/** Several signers of one document, some of them with the EU's reference implementation. */
@Tag("conformance")
class XmlPeersTest {

  private static LoopbackTsa tsa;

  @TempDir Path dir;

  private Path document;
  private Path once;
  private Path twice;

  @BeforeAll
  static void startTsa() {
    tsa = LoopbackTsa.start();
  }

  @AfterAll
  static void stopTsa() {
    tsa.close();
  }

  @BeforeEach
  void prepare() {
    document = SignedXml.write(dir.resolve("thông báo.xml"), SignedXml.NOTICE);
    once = dir.resolve("ký một lần.xml");
    twice = dir.resolve("ký hai lần.xml");
  }

  @ParameterizedTest
  @EnumSource
  void sign_twice_leavesTheFirstValid(XmlForm form) throws IOException {
    XmlSignatureOptions options = form.options(tsa.uri()).allowFurtherSignatures();
    sign("RSA-2048", document, options.inElement("//TTCQT"), once);
    sign("P-256", once, options.inElement("//CQT"), twice);

    assertValid("/TDiep/DSCKS/TTCQT/Signature", "/TDiep/DSCKS/CQT/Signature");
    form.assertDss(twice, 1);
    form.assertDss(twice, 2);
    assertThat(XmlPeers.xmlsec(twice, 1)).contains("OK");
    assertThat(XmlPeers.xmlsec(twice, 2)).contains("OK");
  }

  @ParameterizedTest
  @EnumSource
  void sign_signedByDss_leavesBothValid(XmlForm form) throws IOException {
    signByDss(document, once);
    sign("RSA-2048", once, form.options(tsa.uri()), twice);

    assertValid("/TDiep/ds:Signature", "/TDiep/Signature");
    XmlForm.XADES_T.assertDss(twice, 1);
    form.assertDss(twice, 2);
  }

  @ParameterizedTest
  @EnumSource
  void signByDss_signedByUs_leavesBothValid(XmlForm form) throws IOException {
    sign("RSA-2048", document, form.options(tsa.uri()).allowFurtherSignatures(), once);
    signByDss(once, twice);

    assertValid("/TDiep/Signature", "/TDiep/ds:Signature");
    form.assertDss(twice, 1);
    XmlForm.XADES_T.assertDss(twice, 2);
  }

  private static void sign(String keyType, Path source, XmlSignatureOptions options, Path target) {
    DocumentSigner.create(TestKey.of(keyType))
        .clock(SigningPki.CLOCK)
        .xml(source, options)
        .sign(target);
  }

  private static void signByDss(Path source, Path target) {
    Dss.signXml(
        source,
        target,
        SigningPki.signer("RSA-2048"),
        eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_T);
  }

  private void assertValid(String... fields) throws IOException {
    VerificationReport report = SigningPki.verifier(dir).verify(twice);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures()).extracting(SignatureReport::field).containsExactly(fields);
  }
}
