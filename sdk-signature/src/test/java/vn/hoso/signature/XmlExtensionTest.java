package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.XmlPeers;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** XAdES B-LT and B-LTA, when signing and afterwards, in the eyes of others and in ours. */
class XmlExtensionTest {

  private static final Instant NOW = SigningPki.NOW;

  @TempDir Path dir;

  private LoopbackTsa tsa;
  private Path document;
  private Path target;

  @BeforeEach
  void start() {
    tsa = LoopbackTsa.start();
    document = SignedXml.write(dir.resolve("hóa đơn.xml"), SignedXml.INVOICE);
    target = dir.resolve("hóa đơn.lưu trữ.xml");
  }

  @AfterEach
  void stop() {
    tsa.close();
  }

  @ParameterizedTest
  @CsvSource({"RSA-2048, B_LT", "RSA-2048, B_LTA", "P-256, B_LTA"})
  void sign_highLevel_isWhatOthersAndWeSeeWithoutOtherSources(String keyType, SignatureLevel level)
      throws IOException {
    XmlSignatureOptions options =
        XmlSignatureOptions.xades()
            .level(level)
            .timestamp(TimeStampService.of(tsa.uri()))
            .extender(extender(crls()));

    SignedDocument signed =
        DocumentSigner.create(TestKey.of(keyType))
            .clock(SigningPki.CLOCK)
            .xml(document, options)
            .sign(target);

    assertThat(signed.level()).isEqualTo(level);
    assertLevel(target, level);
  }

  private void assertLevel(Path xml, SignatureLevel level) throws IOException {
    SimpleReport report = Dss.simpleReportWithoutCrls(xml);
    for (String id : report.getSignatureIdList()) {
      assertThat(report.getIndication(id))
          .as("%s", report.getAdESValidationErrors(id))
          .isEqualTo(Indication.TOTAL_PASSED);
      assertThat(report.getSignatureFormat(id))
          .hasToString("XAdES-BASELINE-" + level.name().substring(2));
    }
    VerificationReport ours = verify(xml, NOW.plusSeconds(60), OfflineRevocation.none());
    assertThat(ours.verdict()).as(ours.toEnglish()).isInstanceOf(Verdict.Valid.class);
    assertThat(XmlPeers.xmlsec(xml, 1)).contains("OK");
  }

  private DocumentExtender extender(OfflineRevocation revocation) {
    return DocumentExtender.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .offline(revocation)
        .timestamp(TimeStampService.of(tsa.uri()))
        .clock(SigningPki.CLOCK)
        .build();
  }

  private static VerificationReport verify(Path xml, Instant at, OfflineRevocation revocation) {
    return SignatureVerifier.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .offline(revocation)
        .clock(Clock.fixed(at, ZoneOffset.UTC))
        .build()
        .verify(xml);
  }

  private OfflineRevocation crls() throws IOException {
    return OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls(NOW)));
  }
}
