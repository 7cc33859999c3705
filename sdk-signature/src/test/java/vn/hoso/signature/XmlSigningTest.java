package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

class XmlSigningTest {

  /** As the document axis has it: the prefix is bound to the default namespace. */
  private static final String EDXML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
        <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
          <!-- Công văn -->
          <edXML:edXMLHeader>
            <edXML:MessageHeader><edXML:Subject>Mời họp &amp; báo cáo</edXML:Subject></edXML:MessageHeader>
          </edXML:edXMLHeader>
          <edXML:edXMLBody/>
        </edXML:edXMLEnvelope>
        <edXML:AttachmentEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"/>
      </edXML>
      """;

  @TempDir Path dir;

  private Path target;
  private SignatureVerifier verifier;

  @BeforeEach
  void prepare() throws IOException {
    target = dir.resolve("đã ký.xml");
    Path crls = Files.createDirectory(dir.resolve("crl"));
    for (byte[] crl : SigningPki.crls()) {
      Files.write(crls.resolve(Arrays.hashCode(crl) + ".crl"), crl);
    }
    verifier =
        SignatureVerifier.builder()
            .trust(TrustAnchors.of(SigningPki.root()))
            .offline(OfflineRevocation.from(crls))
            .clock(SigningPki.CLOCK)
            .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/*/*/*[local-name()='edXMLHeader']", "//e:edXMLHeader"})
  void sign_edxmlEnvelope_isValidWithTheSignatureInItsHeader(String xpath) throws IOException {
    XmlSignatureOptions inHeader =
        XmlSignatureOptions.xmlDsig()
            .inElement(xpath, Map.of("e", "http://www.mic.gov.vn/TBT/QCVN_102_2016"));

    SignedDocument signed = sign(EDXML, inHeader);

    assertThat(signed.field()).isEqualTo("/edXML/edXML:edXMLEnvelope/edXML:edXMLHeader/Signature");
    assertThat(withoutSignature(Files.readString(target))).isEqualTo(EDXML);
    SignatureReport report = valid().get(0);
    assertThat(report.field()).isEqualTo(signed.field());
    assertThat(report.covers()).containsExactly("/edXML");
    assertThat(report.format()).isEqualTo("XML-DSig");
    assertThat(report.signingTime().orElseThrow().toInstant()).isEqualTo(SigningPki.NOW);
  }

  private SignedDocument sign(String xml, XmlSignatureOptions options) {
    Path document = SignedXml.write(dir.resolve("văn bản.xml"), xml);
    return DocumentSigner.create(TestKey.of("RSA-2048"))
        .clock(SigningPki.CLOCK)
        .xml(document, options)
        .sign(target);
  }

  private List<SignatureReport> valid() {
    VerificationReport report = verifier.verify(target);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    return report.signatures();
  }

  private static String withoutSignature(String signed) {
    return signed.replaceAll("<Signature .*</Signature>", "");
  }
}
