package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.internal.cms.read.Integrity.Result;

/** Signatures of Vietnamese agencies as published. */
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class VietnameseSignaturesTest {

  private static final Pattern BYTE_RANGE =
      Pattern.compile("/ByteRange\\s*\\[\\s*0 (\\d+) (\\d+) (\\d+)\\s*]");

  private record Signed(CmsFacts facts, byte[] digest) {}

  @Test
  void read_governmentPortal_isIntactWithATimeStampOverSha1() throws Exception {
    List<Signed> signatures = signatures("chinhphu-nd335-2025-portal-docmdp.pdf");

    assertThat(signatures).hasSize(1);
    CmsFacts facts = signatures.get(0).facts;
    CmsSigner signer = facts.signers().get(0);
    assertThat(facts.certificates()).hasSize(1);
    assertThat(facts.notes()).isEmpty();
    assertThat(signer.integrity(signatures.get(0).digest))
        .isEqualTo(new Integrity(Result.INTACT, ""));
    assertThat(signer.signatureAlgorithm()).isEqualTo("RSASSA-PKCS1-v1_5 with SHA-256");
    assertThat(signer.signerId()).contains("CN=CA phục vụ các cơ quan Nhà nước G2");
    assertThat(signer.signingCertificate()).isEqualTo(SigningCertificateRef.ABSENT);
    assertThat(signer.signingTime()).hasValue(Instant.parse("2025-12-25T15:57:58Z"));

    assertThat(signer.signatureTimeStamps()).hasSize(1);
    TimeStampFacts stamp = signer.signatureTimeStamps().get(0);
    assertThat(stamp.time()).isEqualTo("2025-12-25T08:45:16Z");
    assertThat(stamp.imprintAlgorithm()).isEqualTo("SHA-1");
    assertThat(stamp.imprintMatches()).isTrue();
    assertThat(stamp.integrity()).isEqualTo(new Integrity(Result.INTACT, ""));
    assertThat(stamp.policy()).isEqualTo("2.16.704.1.1.1.2");
    assertThat(stamp.accuracy()).isEmpty();
    assertThat(stamp.certificates()).hasSizeGreaterThan(1);
    assertThat(stamp.certificate().orElseThrow().getSubjectX500Principal().getName())
        .startsWith("CN=Máy chủ cấp dấu thời gian 01");
  }

  @Test
  void read_provincialDecision_isIntactThreeTimes() throws Exception {
    List<Signed> signatures = signatures("ubnd-phu-tho-qd63-2025-3sigs-g1.pdf");

    assertThat(signatures).hasSize(3);
    for (Signed signature : signatures) {
      CmsSigner signer = signature.facts.signers().get(0);
      assertThat(signer.integrity(signature.digest)).isEqualTo(new Integrity(Result.INTACT, ""));
      assertThat(signer.signingTime()).isEmpty();
      assertThat(signer.signatureTimeStamps()).isEmpty();
    }
  }

  private static List<Signed> signatures(String name) throws IOException, MalformedCmsException {
    byte[] pdf =
        Files.readAllBytes(Path.of(System.getenv("HOSO_SHARED"), "samples", "signed", name));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    List<Signed> signatures = new ArrayList<>();
    Matcher ranges = BYTE_RANGE.matcher(text);
    while (ranges.find()) {
      int gap = Integer.parseInt(ranges.group(1));
      int after = Integer.parseInt(ranges.group(2));
      ByteArrayOutputStream covered = new ByteArrayOutputStream();
      covered.write(pdf, 0, gap);
      covered.write(pdf, after, Integer.parseInt(ranges.group(3)));
      byte[] cms = HexFormat.of().parseHex(text.substring(gap + 1, after - 1));
      signatures.add(
          new Signed(
              CmsReader.read(cms), TestCms.digestOf("SHA-256", covered.toByteArray())));
    }
    return signatures;
  }
}
