package vn.hoso.signature.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.internal.pdf.read.SignedForm;

/**
 * Signature wrapping (Mladenov et al., "1 Trillion Dollar Refund", 2019, §4.3): what was signed is
 * moved, and the byte range with it; other content takes its place.
 */
class WrappingTest {

  private static final String NAME = "signature wrapping (SWA)";
  private static final Pattern RANGE = Pattern.compile("/ByteRange\\[0 (\\d+) (\\d+) (\\d+) *]");
  private static final String EVIL = "\n4 0 obj\n" + Victim.OTHER_CONTENT + "\nendobj\n";

  @TempDir Path dir;

  private Victim victim;
  private String pdf = "";
  private Matcher range = RANGE.matcher("");

  @BeforeEach
  void signedDecision() {
    victim = new Victim(dir);
    pdf = SignedForm.text(victim.signed());
    range = RANGE.matcher(pdf);
    assertThat(range.find()).isTrue();
  }

  @Test
  void verify_benignTwin_isValid() {
    victim.assertValid(SignedForm.bytes(pdf));
  }

  /** Variant 1: the second signed part is moved to the end, with its byte range. */
  @Test
  void verify_secondPartMoved_isRefused() {
    int to = number(2);

    victim.assertRefused(
        SignedForm.bytes(
            withRange(to + EVIL.length(), pdf.substring(0, to) + EVIL + pdf.substring(to))),
        NAME);
  }

  /** Variant 2: what is between looks like the end of /Contents. */
  @Test
  void verify_gapThatEndsLikeContents_isRefused() {
    int to = number(2);
    String evil = EVIL + "<00>";

    victim.assertRefused(
        SignedForm.bytes(
            withRange(to + evil.length(), pdf.substring(0, to) + evil + pdf.substring(to))),
        NAME);
  }

  /** The padding of /Contents makes room, so that nothing has to be moved. */
  @Test
  void verify_contentInThePadding_isRefused() {
    String evil = ">" + EVIL;
    int at = number(2) - 1 - evil.length();
    String wrapped = pdf.substring(0, at) + evil + pdf.substring(number(2) - 1);

    victim.assertRefused(SignedForm.bytes(wrapped), NAME);
  }

  /** Cross-references lead to the copy of the dictionary that has the old range. */
  @Test
  void verify_copyOfTheDictionaryElsewhere_isRefused() {
    String dictionary = pdf.substring(pdf.indexOf("<</Type /Sig "), pdf.lastIndexOf("\nendobj"));

    victim.assertRefused(
        PdfUpdate.of(SignedForm.bytes(pdf))
            .object(SignedForm.FIELD, "<<%s /V 20 0 R /F 132>>".formatted(SignedForm.FIELD_BODY))
            .object(SignedForm.FREE, dictionary)
            .object(SignedForm.CONTENT, Victim.OTHER_CONTENT)
            .write(),
        NAME);
  }

  private int number(int group) {
    return Integer.parseInt(range.group(group));
  }

  private String withRange(int second, String moved) {
    String changed = "/ByteRange[0 %s %d %s".formatted(range.group(1), second, range.group(3));
    String padding = " ".repeat(range.end() - range.start() - changed.length() - 1);
    return moved.substring(0, range.start())
        + changed
        + padding
        + "]"
        + moved.substring(range.end());
  }
}
