package vn.hoso.signature.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.key.SignatureAlgorithm;

/** Every format, level and algorithm, for everybody who reads the format. */
@Tag("conformance")
class SigningMatrixTest {

  private static LoopbackTsa tsa;

  @TempDir Path dir;

  @BeforeAll
  static void startTsa() {
    tsa = LoopbackTsa.start();
  }

  @AfterAll
  static void stopTsa() {
    tsa.close();
  }

  static Stream<Arguments> formatsAndPeers() {
    return Arrays.stream(SignedFormat.values())
        .flatMap(
            format ->
                Arrays.stream(Peer.values())
                    .filter(peer -> peer.reads(format))
                    .map(peer -> Arguments.of(format, peer)));
  }

  @ParameterizedTest
  @MethodSource("formatsAndPeers")
  void sign_anyAlgorithmAtAnyLevel_isRefusedOnlyWhereThatIsListed(SignedFormat format, Peer peer)
      throws IOException {
    SpecimenMaker maker = new SpecimenMaker(dir, tsa);
    Map<String, String> unexpected = new TreeMap<>();
    for (SignatureLevel level : format.levels()) {
      for (SignatureAlgorithm algorithm : format.algorithms(level)) {
        Specimen specimen = maker.sign(format, level, algorithm);
        String objection = peer.objection(specimen, dir);
        if (objection.isEmpty() == Refusal.isKnown(peer, specimen)) {
          unexpected.put(specimen.toString(), objection.isEmpty() ? "accepted" : objection);
        }
      }
    }

    assertThat(unexpected).as("other than in the table of docs/peers.md").isEmpty();
  }
}
