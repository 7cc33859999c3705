package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SimulatedPki;

/** Whatever was changed in a signed document, nothing says that it is valid. */
class SignatureVerifierProperties {

  private static final int MILLION = 999_999;

  private static Path folder;
  private static SimulatedPki world;
  private static SignatureVerifier verifier;
  private static byte[] signed;
  private static int gapStart;
  private static int gapEnd;

  @BeforeContainer
  static void sign() throws IOException {
    folder = Files.createTempDirectory("verify-");
    world = new SimulatedPki();
    Path document = Files.write(folder.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    signed = Files.readAllBytes(world.sign(document, world.official(), SignatureLevel.B_T));
    verifier = world.verifier(folder);
    assertThat(verdict(signed)).isEqualTo("VALID");
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    gapStart = text.indexOf("/Contents <") + "/Contents ".length();
    gapEnd = text.indexOf('>', gapStart) + 1;
  }

  @AfterContainer
  static void close() {
    world.close();
  }

  @Property(tries = 300)
  void coveredBit_flipped_isNeverValid(
      @ForAll @IntRange(max = MILLION) int where, @ForAll @IntRange(max = 7) int bit)
      throws IOException {
    byte[] changed = signed.clone();
    int position = share(where, signed.length - (gapEnd - gapStart));
    position = position < gapStart ? position : position + gapEnd - gapStart;
    changed[position] ^= (byte) (1 << bit);

    assertThat(verdict(changed)).doesNotStartWith("VALID");
  }

  @Property(tries = 300)
  void signatureDigit_changed_isJudgedOrRefusedByType(
      @ForAll @IntRange(max = MILLION) int where, @ForAll @IntRange(max = 15) int digit)
      throws IOException {
    byte[] changed = signed.clone();
    int position = gapStart + 1 + share(where, gapEnd - gapStart - 2);
    changed[position] = (byte) Character.forDigit(digit, 16);

    VerificationReport report = report(changed);

    // What no signature covers, such as the padding, may change; another signer may not appear.
    assertThat(report).isNotNull();
    if (report.verdict().isReliable()) {
      assertThat(report.signatures())
          .extracting(SignatureReport::signer)
          .containsExactly("Nguyễn Thị Hồng Nhung");
    }
  }

  @Property(tries = 100)
  void end_cutOff_isNeverValid(@ForAll @IntRange(max = MILLION) int where)
      throws IOException {
    byte[] cut = Arrays.copyOf(signed, share(where, signed.length - 2));

    assertThat(verdict(cut)).doesNotStartWith("VALID");
  }

  @Property(tries = 100)
  void bytes_appended_areNeverSilentlyAccepted(@ForAll byte[] more) throws IOException {
    byte[] longer = Arrays.copyOf(signed, signed.length + more.length);
    System.arraycopy(more, 0, longer, signed.length, more.length);
    boolean blank = new String(more, StandardCharsets.ISO_8859_1).matches("[\\x00\\t\\n\\f\\r ]*");

    assertThat(verdict(longer).startsWith("VALID")).isEqualTo(blank);
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
    Path file = Files.write(folder.resolve("changed.pdf"), document);
    try {
      return verifier.verify(file);
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      assertThat(e).hasMessageContaining("changed.pdf");
      return null;
    }
  }
}
