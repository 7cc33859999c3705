package vn.hoso.signature.peers;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/peers.md} says what {@link SigningMatrixTest} shows. */
class PeersDocumentationTest {

  @Test
  void peers_table_namesThoseThatAreAsked() throws IOException {
    assertThat(rows("## Who is asked"))
        .containsExactlyElementsOf(
            Arrays.stream(Peer.values()).map(PeersDocumentationTest::row).toList());
  }

  @Test
  void refusals_table_isThatOfTheTest() throws IOException {
    assertThat(rows("## What they refuse"))
        .containsExactlyElementsOf(Refusal.KNOWN.stream().map(Refusal::row).toList());
  }

  private static String row(Peer peer) {
    String formats =
        Arrays.stream(SignedFormat.values())
            .filter(peer::reads)
            .map(SignedFormat::title)
            .collect(joining(", "));
    return "| %s | %s | %s |".formatted(peer.title(), peer.version(), formats);
  }

  /** Of the table of a section, without its head. */
  private static List<String> rows(String section) throws IOException {
    return Files.readAllLines(Path.of("docs/peers.md")).stream()
        .dropWhile(line -> !line.equals(section))
        .dropWhile(line -> !line.startsWith("|---"))
        .skip(1)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
