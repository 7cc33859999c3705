package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;

/** Other people's containers, against what the EU's reference validator says of them. */
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class AsicCorpusTest {

  private static final int FILE = 0;
  private static final int VALIDATOR = 2;
  private static final int NUMBER = 5;
  private static final int SIGNATURE_INTACT = 11;

  /** Where we differ, and are right. */
  private static final Map<String, String> DEVIATIONS =
      Map.of(
          "invalid-containers/filename_mismatch_signature.asice",
          "the file that the reference names is not there; the other takes one with the same digest",
          "valid-containers/M1n1 Testäöüõ!.txt-TS-d4j.bdoc",
          "its reference writes + for a space, which it is not in a URI (RFC 3986 §2.2)",
          "dss-asic-cades/src/test/resources/validation/removed-doc.asice",
          "a file of the manifest is gone; the other says intact of the manifest alone");

  @Test
  void integrity_everyContainer_isWhatTheReferenceValidatorSays() throws IOException {
    Map<String, List<String[]>> files = containers();
    files.values().removeIf(rows -> rows.get(0)[NUMBER].isEmpty());
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, List<String[]>> file : files.entrySet()) {
      List<Boolean> expected =
          file.getValue().stream().map(row -> row[SIGNATURE_INTACT].equals("true")).toList();
      if (!intact(verify(file.getKey())).equals(expected)) {
        different.add(file.getKey());
      }
    }
    assertThat(files).hasSizeGreaterThan(80);
    assertThat(different)
        .allMatch(file -> DEVIATIONS.keySet().stream().anyMatch(file::endsWith))
        .hasSize(DEVIATIONS.size());
  }

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
        containers().keySet().stream()
            .filter(file -> names.stream().anyMatch(name -> file.endsWith("/" + name)))
            .toList();
    assertThat(files).hasSize(names.size());
    for (String file : files) {
      VerificationReport report = verify(file).orElseThrow();
      assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Invalid.class);
    }
  }

  @Test
  void verify_containerWithoutSignatures_isUnsignedTimeStampedOrUnsupported() throws IOException {
    Map<String, List<String[]>> files = containers();
    files.values().removeIf(rows -> !rows.get(0)[NUMBER].isEmpty());
    assertThat(files).hasSizeGreaterThan(30);
    List<String> signed = new ArrayList<>();
    Set<String> broken = new TreeSet<>();
    for (String file : files.keySet()) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      Optional<VerificationReport> report = verify(file);
      if (report.isPresent() && !(report.get().verdict() instanceof Verdict.Unsigned)) {
        if (!report.get().signatures().get(0).format().endsWith(" RFC 3161")) {
          signed.add(name);
        } else if (!intact(report).stream().allMatch(each -> each)) {
          broken.add(name);
        }
      }
    }
    // It has an XML signature beside its time-stamp, which the other did not look for.
    assertThat(signed).containsExactly("1xTST-and-XAdES-signature.asics");
    assertThat(broken)
        .containsExactlyInAnyOrder(
            "1xTST-valid-bdoc-data-file-hash-failure-in-tst.asics",
            "2xTST-valid-bdoc-data-file-1st-tst-invalid-2nd-tst-no-coverage.asics",
            "3xTST-valid-bdoc-data-file-1st-tst-invalid-2nd-tst-no-coverage-3rd-tst-valid.asics",
            "TwoDataFilesAsics.asics",
            "timestamptoken-datafile-changed.asics",
            "tstWithEmptyCertSource.asice");
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
        oracle()
            .map(row -> row[FILE])
            .filter(
                file ->
                    file.endsWith("ddoc-valid.ddoc")
                        || file.endsWith("DigiDoc 1.2 hashcode.ddoc")
                        || file.endsWith("evidence-record-test-txt.ers")
                        || file.endsWith("evidence-record-test-txt.xml"))
            .distinct()
            .toList();
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (String file : files) {
      assertThatThrownBy(() -> SignatureVerifier.builder().build().verify(corpus().resolve(file)))
          .as(file)
          .isInstanceOf(UnsupportedDocumentException.class)
          .hasMessageContaining("not checked");
    }
  }

  private static List<Boolean> intact(Optional<VerificationReport> report) {
    return report.stream()
        .flatMap(found -> found.signatures().stream())
        .flatMap(AsicCorpusTest::withCounterSignatures)
        .map(SignatureReport::intact)
        .toList();
  }

  private static Stream<SignatureReport> withCounterSignatures(SignatureReport signature) {
    return Stream.concat(
        Stream.of(signature),
        signature.counterSignatures().stream().flatMap(AsicCorpusTest::withCounterSignatures));
  }

  /** Empty if it cannot be read or is not supported. */
  private static Optional<VerificationReport> verify(String file) {
    try {
      return Optional.of(SignatureVerifier.builder().build().verify(corpus().resolve(file)));
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, List<String[]>> containers() throws IOException {
    return oracle()
        .filter(row -> row[VALIDATOR].startsWith("ASiCContainer"))
        .collect(Collectors.groupingBy(row -> row[FILE]));
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
