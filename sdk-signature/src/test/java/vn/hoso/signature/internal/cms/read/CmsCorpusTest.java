package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.internal.cms.read.Integrity.Result;

/** Other people's CMS files, against what the EU's reference validator says of them. */
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class CmsCorpusTest {

  private static final int FILE = 0;
  private static final int VALIDATOR = 2;
  private static final int COUNTER_OF = 6;
  private static final int SIGNATURE_INTACT = 11;
  private static final int CONTENT_FOUND = 13;

  /** Where we differ, and are right. */
  private static final Map<String, String> DEVIATIONS =
      Map.of(
          "4.10.bin",
          "signed over attributes that are not in DER, which is noted, and verifies as sent",
          "C-E-ERS-basic-invalid-sig.p7m",
          "the signed copy of the PSS parameters leaves the default trailer field out, as DER"
              + " demands, the other one has it; they mean the same, and OpenSSL agrees");

  @Test
  void integrity_everyCmsFile_isWhatTheReferenceValidatorSays() throws Exception {
    Map<String, List<String[]>> files =
        oracle()
            .filter(row -> row[VALIDATOR].equals("CMSDocumentValidator"))
            .filter(row -> row[CONTENT_FOUND].equals("true") && row[COUNTER_OF].isEmpty())
            .collect(Collectors.groupingBy(row -> row[FILE]));
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, List<String[]>> file : files.entrySet()) {
      List<Boolean> expected =
          file.getValue().stream().map(row -> row[SIGNATURE_INTACT].equals("true")).toList();
      List<Boolean> actual = intact(corpus().resolve(file.getKey()));
      if (!actual.equals(expected)) {
        different.add(Path.of(file.getKey()).getFileName().toString());
      }
    }
    assertThat(files).hasSizeGreaterThan(45);
    assertThat(different).containsExactlyInAnyOrderElementsOf(DEVIATIONS.keySet());
  }

  /** Without content there is only the signed digest, so that the values at least are verified. */
  @Test
  void integrity_everyDetachedFile_verifiesForTheSignedDigest() throws Exception {
    List<Path> files =
        oracle()
            .filter(row -> row[VALIDATOR].equals("CMSDocumentValidator"))
            .filter(row -> row[CONTENT_FOUND].equals("false"))
            .map(row -> corpus().resolve(row[FILE]))
            .toList();
    List<String> different = new ArrayList<>();
    for (Path file : files) {
      for (CmsSigner signer : CmsReader.read(Files.readAllBytes(file)).signers()) {
        Result result = signer.integrity(signer.messageDigest().orElse(new byte[0])).result();
        if (result != Result.INTACT) {
          different.add(file.getFileName() + " " + result);
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(different)
        .containsExactlyInAnyOrder(
            "4.3.bin VALUE_MISMATCH", // signed without attributes
            "cades-double-signing-certificate.p7m MALFORMED");
  }

  private static List<Boolean> intact(Path file) throws IOException, MalformedCmsException {
    CmsFacts facts = CmsReader.read(Files.readAllBytes(file));
    byte[] content = facts.content().orElseThrow();
    return facts.signers().stream()
        .map(
            signer ->
                signer.integrity(TestCms.digestOf(signer.digestAlgorithm(), content)).isIntact())
        .toList();
  }

  private static Stream<String[]> oracle() throws IOException {
    return Files.readAllLines(corpus().resolve("oracle.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1));
  }

  private static Path corpus() {
    return Path.of(System.getenv("HOSO_SHARED"), "corpus");
  }
}
