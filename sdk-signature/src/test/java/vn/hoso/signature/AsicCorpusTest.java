package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;

/** Other people's containers that {@link OracleTest} has no word on. */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class AsicCorpusTest {

  /** Files that nobody signed, a name twice: whatever the reference validator says of them. */
  @Test
  void verdict_containerThatIsMoreThanItsSignatures_isInvalid() throws IOException {
    List<String> names =
        List.of(
            "multifiles-too-much-files.asice",
            "multifiles-too-much-files.asics",
            "onefile-too-much-files.asics",
            "no-signed-file.asice",
            "extra_file_in_container.asice",
            "3f_2s_1f_unsigned.bdoc",
            "testasics.asics");
    List<String> files =
        files().filter(file -> names.stream().anyMatch(name -> file.endsWith("/" + name))).toList();
    assertThat(files).hasSize(names.size());
    for (String file : files) {
      VerificationReport report = verify(file);
      assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Invalid.class);
    }
  }

  /** Time-stamps in the place of signatures, each of which says in its name what is wrong. */
  @Test
  void verify_timeStampedContainers_areIntactUnlessTheirNameSaysOtherwise() throws IOException {
    List<String> stamped =
        files()
            .filter(file -> file.matches(".*/\\dxTST-[^/]*\\.asics"))
            .filter(file -> !file.endsWith("/1xTST-and-XAdES-signature.asics"))
            .toList();
    List<String> broken =
        stamped.stream()
            .filter(file -> !verify(file).signatures().stream().allMatch(SignatureReport::intact))
            .map(file -> file.substring(file.lastIndexOf('/') + 1))
            .distinct()
            .sorted()
            .toList();

    assertThat(stamped).hasSizeGreaterThan(15);
    assertThat(broken)
        .containsExactly(
            "1xTST-valid-bdoc-data-file-hash-failure-in-tst.asics",
            "2xTST-valid-bdoc-data-file-1st-tst-invalid-2nd-tst-no-coverage.asics",
            "3xTST-valid-bdoc-data-file-1st-tst-invalid-2nd-tst-no-coverage-3rd-tst-valid.asics");
  }

  @Test
  void verify_zipBomb_isRefused() throws IOException {
    Path bomb =
        corpus()
            .resolve("digidoc4j/digidoc4j/src/test/resources/testFiles/invalid-containers")
            .resolve("zip-bomb-package-zip-1gb.bdoc");

    assertThatThrownBy(() -> SignatureVerifier.builder().build().verify(bomb))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("as a ZIP bomb does");
  }

  @Test
  void verify_formsBeforeAsicAndEvidenceRecords_areSaidToBeUnsupported() throws IOException {
    List<String> files =
        files()
            .filter(
                file ->
                    file.endsWith("ddoc-valid.ddoc")
                        || file.endsWith("DigiDoc 1.2 hashcode.ddoc")
                        || file.endsWith("evidence-record-test-txt.ers")
                        || file.endsWith("evidence-record-test-txt.xml"))
            .toList();
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (String file : files) {
      assertThatThrownBy(() -> verify(file))
          .as(file)
          .isInstanceOf(UnsupportedDocumentException.class)
          .hasMessageContaining("not checked");
    }
  }

  private static VerificationReport verify(String file) {
    return SignatureVerifier.builder().build().verify(corpus().resolve(file));
  }

  private static Stream<String> files() throws IOException {
    return Files.readAllLines(corpus().resolve("oracle.tsv")).stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf('\t')))
        .distinct();
  }

  private static Path corpus() {
    return Path.of(System.getenv("HOSO_SHARED"), "corpus");
  }
}
