package vn.hoso.signature.internal.xml.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;

/** Archive time-stamps that other implementations made. */
@Tag("conformance")
@EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
class ArchiveTimeStampCorpusTest {

  /** Somebody put a certificate into the KeyInfo of the one that does not match. */
  @Test
  void archiveTimeStamps_everyXmlFile_areAboutWhatIsThere() throws IOException {
    Path corpus = Path.of(System.getenv("HOSO_SHARED"), "corpus");
    List<String> files =
        Files.readAllLines(corpus.resolve("oracle.tsv")).stream()
            .map(line -> line.substring(0, line.indexOf('\t')))
            .filter(file -> file.endsWith(".xml"))
            .distinct()
            .toList();
    List<String> different = new ArrayList<>();
    int matching = 0;
    for (String file : files) {
      for (ArchiveTimeStamp each : archiveTimeStamps(corpus.resolve(file))) {
        if (each.matches()) {
          matching++;
        } else {
          different.add(corpus.resolve(file).getFileName().toString());
        }
      }
    }
    assertThat(different).containsExactly("xades-lta-with-additional-cert-in-keyinfo.xml");
    assertThat(matching).isGreaterThan(10);
  }

  private static List<ArchiveTimeStamp> archiveTimeStamps(Path file) {
    try {
      return XmlReader.read(DocumentSource.of(file)).stream()
          .flatMap(signature -> signature.archiveTimeStamps().stream())
          .toList();
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      return List.of();
    }
  }
}
