package vn.hoso.signature.internal.cms.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.internal.cms.read.Integrity.Result;

/** Other people's detached CMS files, on which the reference validator had no word. */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class CmsCorpusTest {

  private static final int FILE = 0;
  private static final int VALIDATOR = 2;
  private static final int CONTENT_FOUND = 13;

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

  private static Stream<String[]> oracle() throws IOException {
    return Files.readAllLines(corpus().resolve("oracle.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1));
  }

  private static Path corpus() {
    return Path.of(System.getenv("HOSO_SHARED"), "corpus");
  }
}
