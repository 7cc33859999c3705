package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.UnsupportedDocumentException;

/** What is signed in a way of its own must not pass as unsigned, nor as damaged. */
class UnsupportedDocumentsTest {

  @TempDir Path dir;

  @Test
  void verify_ddoc_saysWhereItCanBeVerified() {
    assertUnsupported(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <SignedDoc format="DIGIDOC-XML" version="1.3" xmlns="http://www.sk.ee/DigiDoc/v1.3.0#">
          <DataFile ContentType="EMBEDDED_BASE64" Filename="leping.txt" Id="D0" Size="1">YQ==</DataFile>
        </SignedDoc>
        """,
        "(DDOC), which is not supported, and was not checked",
        "ask for it as ASiC-E");
  }

  @Test
  void verify_evidenceRecordInXml_saysWhatToVerifyInstead() {
    assertUnsupported(
        """
        <EvidenceRecord Version="1.0" xmlns="urn:ietf:params:xml:ns:ers">
          <ArchiveTimeStampSequence/>
        </EvidenceRecord>
        """,
        "is an evidence record (RFC 6283), which is not supported, and was not checked",
        "verify the document that it is about");
  }

  /** RFC 4998 §3.1: version, digest algorithms, sequence of archive time-stamps. */
  @Test
  void verify_evidenceRecordInDer_saysWhatToVerifyInstead() throws IOException {
    DERSequence algorithms =
        new DERSequence(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
    DERSequence record =
        new DERSequence(
            new ASN1Encodable[] {new ASN1Integer(BigInteger.ONE), algorithms, new DERSequence()});

    assertUnsupported(
        record.getEncoded(ASN1Encoding.DER),
        "if it is an evidence record (RFC 4998), that is not supported",
        "verify the document that it is about");
  }

  private void assertUnsupported(String text, String what, String instead) {
    assertUnsupported(text.getBytes(StandardCharsets.UTF_8), what, instead);
  }

  private void assertUnsupported(byte[] bytes, String what, String instead) {
    assertThatThrownBy(
            () ->
                SignatureVerifier.builder()
                    .build()
                    .verify(Files.write(dir.resolve("hồ sơ.bin"), bytes)))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("hồ sơ.bin")
        .hasMessageContaining(what)
        .hasMessageContaining(instead);
  }
}
