package vn.hoso.signature.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;

/** Manifests that somebody else wrote. */
class DossierProperties {

  private static final DossierManifest MANIFEST =
      new DossierManifest(
          "H57.132-260804-0583",
          "1.001193.000.00.00.H57",
          List.of(
              new DossierFile(
                  "paper/KQ.G15.000012/giấy chứng sinh \"1\" & <2>.pdf",
                  DossierRole.PAPER,
                  "KQ.G15.000012",
                  "application/pdf",
                  1_234,
                  "0123456789abcdef".repeat(4))));

  /** Whatever is read is a manifest that could have been written. */
  @Property
  void read_changedByteByByte_isRefusedOrAManifest(@ForAll("changed") byte[] xml) {
    try {
      DossierManifest read = ManifestXml.read("dossier.xml", xml);

      assertThat(ManifestXml.read("dossier.xml", ManifestXml.write(read))).isEqualTo(read);
    } catch (UnreadableDocumentException | UnsupportedDocumentException expected) {
      assertThat(expected).hasMessageContaining("dossier.xml");
    }
  }

  @Provide
  Arbitrary<byte[]> changed() {
    byte[] xml = ManifestXml.write(MANIFEST);
    Arbitrary<Integer> places = Arbitraries.integers().between(0, xml.length - 1);
    Arbitrary<String> pieces =
        Arbitraries.of("", "\"", "<", ">", "&", "=", "/", " ", "-", "\u0000");
    return places.flatMap(
        at ->
            Arbitraries.integers()
                .between(0, 4)
                .flatMap(removed -> pieces.map(piece -> with(xml, at, removed, piece))));
  }

  private static byte[] with(byte[] xml, int at, int removed, String piece) {
    String text = new String(xml, StandardCharsets.ISO_8859_1);
    int end = Math.min(text.length(), at + removed);
    return (text.substring(0, at) + piece + text.substring(end))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
