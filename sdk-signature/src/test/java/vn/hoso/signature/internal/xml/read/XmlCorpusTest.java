package vn.hoso.signature.internal.xml.read;

import static java.util.Map.entry;
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
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.cms.read.Integrity;

/** Other people's signed XML, against what the EU's reference validator says of it. */
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class XmlCorpusTest {

  private static final int FILE = 0;
  private static final int VALIDATOR = 2;
  private static final int NUMBER = 5;
  private static final int SIGNATURE_INTACT = 11;
  private static final int REFERENCES_FOUND = 13;
  private static final int CERTIFICATE_FOUND = 15;

  private static final String FREE_XPATH =
      "an XPath that selects freely could select anything, and is not computed";

  private static final String NOT_OF_THE_VALUE =
      "it does not sign the signature that it is in; the other fails it, too, but says intact";

  /** Where we differ, and are right. */
  private static final Map<String, String> DEVIATIONS =
      Map.ofEntries(
          entry("validation/xades-fake-counter-signature.xml", NOT_OF_THE_VALUE),
          entry("validation/xades-counter-signature-with-type-invalid.xml", NOT_OF_THE_VALUE),
          entry("validation/xades-counter-signature-no-type-invalid.xml", NOT_OF_THE_VALUE),
          entry("interop/c14n/Y4/signature.xml", FREE_XPATH),
          entry("interop/xfilter2/merlin-xpath-filter2-three/sign-spec.xml", FREE_XPATH),
          entry("interop/xfilter2/merlin-xpath-filter2-three/sign-xfdl.xml", FREE_XPATH),
          entry("tests/merlin-xpath-filter2-three/sign-spec.xml", FREE_XPATH),
          entry("tests/merlin-xpath-filter2-three/sign-xfdl.xml", FREE_XPATH),
          entry(
              "enveloping-sha256-ecdsa-sha256_padded.xml",
              "r and s have 33 bytes each, and 32 is what the curve has (XML Signature 1.1 §6.4.3)"));

  @Test
  void integrity_everyXmlFile_isWhatTheReferenceValidatorSays() throws IOException {
    Map<String, List<String[]>> files =
        oracle()
            .filter(row -> row[VALIDATOR].equals("XMLDocumentValidator") && !row[NUMBER].isEmpty())
            .filter(row -> !row[FILE].endsWith(".ddoc")) // refused, as a form of its own
            .collect(Collectors.groupingBy(row -> row[FILE]));
    files
        .values()
        .removeIf(
            rows ->
                rows.stream()
                    .anyMatch(
                        row ->
                            !row[REFERENCES_FOUND].equals("true")
                                || !row[CERTIFICATE_FOUND].equals("true")));
    List<String> different = new ArrayList<>();
    for (Map.Entry<String, List<String[]>> file : files.entrySet()) {
      List<Boolean> expected =
          file.getValue().stream().map(row -> row[SIGNATURE_INTACT].equals("true")).toList();
      if (!intact(corpus().resolve(file.getKey())).equals(expected)) {
        different.add(file.getKey());
      }
    }
    assertThat(files).hasSizeGreaterThan(80);
    assertThat(different)
        .allMatch(file -> DEVIATIONS.keySet().stream().anyMatch(file::endsWith))
        .hasSize(DEVIATIONS.size());
  }

  /** Keys, contents or algorithms are missing there; so nothing may be intact that is not. */
  @Test
  void integrity_everyOtherFile_isNeverIntactAgainstTheReferenceValidator() throws IOException {
    List<String> better = new ArrayList<>();
    int read = 0;
    Map<String, List<String[]>> files =
        oracle()
            .filter(row -> row[FILE].endsWith(".xml"))
            .collect(Collectors.groupingBy(row -> row[FILE]));
    for (Map.Entry<String, List<String[]>> file : files.entrySet()) {
      List<Boolean> intact = intact(corpus().resolve(file.getKey()));
      for (int i = 0; i < intact.size(); i++) {
        read++;
        List<String[]> rows = file.getValue();
        boolean expected = i < rows.size() && rows.get(i)[SIGNATURE_INTACT].equals("true");
        if (intact.get(i) && !expected) {
          better.add(file.getKey());
        }
      }
    }
    assertThat(read).isGreaterThan(250);
    assertThat(better).isEmpty();
  }

  /** Somebody put a certificate into the KeyInfo of the one that does not match. */
  @Test
  void archiveTimeStamps_everyXmlFile_areAboutWhatIsThere() throws IOException {
    List<String> files =
        oracle().map(row -> row[FILE]).filter(file -> file.endsWith(".xml")).distinct().toList();
    List<String> different = new ArrayList<>();
    int matching = 0;
    for (String file : files) {
      for (ArchiveTimeStamp each : archiveTimeStamps(corpus().resolve(file))) {
        if (each.matches()) {
          matching++;
        } else {
          different.add(Path.of(file).getFileName().toString());
        }
      }
    }
    assertThat(different).containsExactly("xades-lta-with-additional-cert-in-keyinfo.xml");
    assertThat(matching).isGreaterThan(10);
  }

  private static List<ArchiveTimeStamp> archiveTimeStamps(Path file) {
    try {
      return XmlReader.read(file).stream()
          .flatMap(signature -> signature.archiveTimeStamps().stream())
          .toList();
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      return List.of();
    }
  }

  /** None if it cannot be read. */
  private static List<Boolean> intact(Path file) {
    try {
      return XmlReader.read(file).stream()
          .flatMap(XmlCorpusTest::withCounterSignatures)
          .map(
              signature -> {
                Integrity integrity = signature.integrity();
                return signature.formProblem() == null && integrity != null && integrity.isIntact();
              })
          .toList();
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      return List.of();
    }
  }

  private static Stream<XmlSignature> withCounterSignatures(XmlSignature signature) {
    return Stream.concat(
        Stream.of(signature),
        signature.counterSignatures().stream().flatMap(XmlCorpusTest::withCounterSignatures));
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
