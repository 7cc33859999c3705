package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.crypto.dsig.Transform;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.simulator.pki.IssuedCertificate;

/** Whatever was changed in a signed XML document, nothing says that it is valid. */
class XmlVerificationProperties {

  private static final int MILLION = 999_999;

  private static Path folder;
  private static SimulatedPki world;
  private static SignatureVerifier verifier;
  private static byte[] signed;
  private static int coveredStart;
  private static int coveredEnd;

  @BeforeContainer
  static void sign() throws IOException {
    folder = Files.createTempDirectory("verify-xml-");
    world = new SimulatedPki();
    IssuedCertificate official = world.official();
    String xml =
        SignedXml.by(official.privateKey(), official.chain())
            .reference("#hd-1", Transform.ENVELOPED)
            .signingTime("2026-06-15T10:04:05", "")
            .sign(SignedXml.INVOICE, "NBan");
    signed = xml.getBytes(StandardCharsets.UTF_8);
    verifier = world.verifier(folder);
    assertThat(verdict(signed)).isEqualTo("VALID");
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    coveredStart = text.indexOf("<DLHDon");
    coveredEnd = text.indexOf("<DSCKS>");
  }

  @AfterContainer
  static void close() {
    world.close();
  }

  /** No bit turns one quote or blank into another, which would mean the same. */
  @Property(tries = 400)
  void coveredBit_flipped_isNeverValid(
      @ForAll @IntRange(max = MILLION) int where, @ForAll @IntRange(max = 7) int bit)
      throws IOException {
    byte[] changed = signed.clone();
    int position = coveredStart + share(where, coveredEnd - coveredStart);
    changed[position] ^= (byte) (1 << bit);

    assertThat(verdict(changed)).as("byte %d", position).doesNotStartWith("VALID");
  }

  @Property(tries = 400)
  void anyByte_changed_isJudgedOrRefusedByType(
      @ForAll @IntRange(max = MILLION) int where, @ForAll byte value) throws IOException {
    byte[] changed = signed.clone();
    changed[share(where, signed.length)] = value;

    VerificationReport report = report(changed);

    if (report != null && report.verdict().isReliable() && !report.signatures().isEmpty()) {
      assertThat(report.signatures())
          .extracting(SignatureReport::signer)
          .containsExactly("Nguyễn Thị Hồng Nhung");
    }
  }

  @Property(tries = 100)
  void end_cutOff_isNeverValid(@ForAll @IntRange(max = MILLION) int where) throws IOException {
    byte[] cut = Arrays.copyOf(signed, share(where, signed.length - 1));

    assertThat(verdict(cut)).doesNotStartWith("VALID");
  }

  private static int share(int millionths, int length) {
    return (int) ((long) millionths * length / (MILLION + 1));
  }

  private static String verdict(byte[] document) throws IOException {
    VerificationReport report = report(document);
    return report == null ? "ERROR" : report.verdict().code();
  }

  /** Null if it cannot be read, which says so by one of two exceptions. */
  private static VerificationReport report(byte[] document) throws IOException {
    Path file = Files.write(folder.resolve("changed.xml"), document);
    try {
      return verifier.verify(file);
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      assertThat(e).hasMessageContaining("changed.xml");
      return null;
    }
  }
}
