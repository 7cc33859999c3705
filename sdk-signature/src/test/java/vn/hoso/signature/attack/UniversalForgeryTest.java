package vn.hoso.signature.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.fixture.PdfUpdate;
import vn.hoso.signature.internal.pdf.read.SignedForm;

/**
 * Universal signature forgery (Mladenov et al., "1 Trillion Dollar Refund", 2019, §4.1): the
 * signature is made such that there is nothing to verify.
 */
class UniversalForgeryTest {

  private static final String NAME = "universal signature forgery (USF)";
  private static final String CONTENTS = "/Contents <\\p{XDigit}+>";
  private static final String RANGE = "/ByteRange\\[[0-9 ]+]";

  @TempDir Path dir;

  private Victim victim;

  @BeforeEach
  void signedDecision() {
    victim = new Victim(dir);
  }

  @Test
  void verify_benignTwin_isValid() {
    victim.assertValid(victim.signed());
  }

  @ParameterizedTest(name = "Contents: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "key missing | /Contentz <30>",
        "key and value missing | ''",
        "null | /Contents null",
        "empty string | /Contents <>",
        "empty literal | /Contents ()",
        "reference to nothing | /Contents 99 0 R",
        "number | /Contents 0"
      })
  void verify_noContents_isRefused(String variant, String contents) {
    victim.assertRefused(Victim.replace(victim.signed(), CONTENTS, contents), NAME);
  }

  /** The next key is taken for the value, and the rest of the dictionary for nothing. */
  @ParameterizedTest
  @CsvSource({"/Contents", "/Contents <", "/Contents (", "/Contents ["})
  void verify_contentsWithoutValue_isNeverUnsigned(String contents) {
    byte[] forged = Victim.replace(victim.signed(), CONTENTS, contents);

    assertThat(victim.verify(forged).verdict()).isInstanceOf(Verdict.Invalid.class);
  }

  @ParameterizedTest(name = "Contents: {0}")
  @CsvSource({"00", "ff"})
  void verify_contentsOfOneByte_isRefused(String value) {
    byte[] forged =
        SignedForm.sign(
            SignedForm.unsigned(), "", covered -> new byte[] {(byte) Integer.parseInt(value, 16)});

    victim.assertRefused(forged, NAME);
  }

  @ParameterizedTest(name = "ByteRange: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "key missing | /ByteRangX[0 9 9 9]",
        "key and value missing | ''",
        "value missing | /ByteRange",
        "null | /ByteRange null",
        "empty | /ByteRange []",
        "one number | /ByteRange [0]",
        "two numbers | /ByteRange [0 100]",
        "three numbers | /ByteRange [0 100 200]",
        "six numbers | /ByteRange [0 9 20 9 40 9]",
        "names | /ByteRange [/A /B /C /D]",
        "fractions | /ByteRange [0.0 9.5 20.1 9]",
        "zeros | /ByteRange [0 0 0 0]",
        "first part empty | /ByteRange [0 0 100 99]",
        "second part empty | /ByteRange [0 100 200 0]",
        "negative start | /ByteRange [-1 100 200 99]",
        "negative length | /ByteRange [0 -100 200 99]",
        "negative second start | /ByteRange [0 100 -200 99]",
        "negative second length | /ByteRange [0 100 200 -99]",
        "overlapping | /ByteRange [0 200 100 99]",
        "not from the start | /ByteRange [1 200 300 99]",
        "beyond the file | /ByteRange [0 100 99999999 9]",
        "length beyond the file | /ByteRange [0 100 200 99999999]",
        "more than a number can be | /ByteRange [0 9 99999999999999999999 9]"
      })
  void verify_impossibleByteRange_isRefused(String variant, String range) {
    victim.assertRefused(Victim.replace(victim.signed(), RANGE, range), NAME);
  }

  /** The field's value is gone, and what should be verified with it. */
  @ParameterizedTest(name = "value: {0}")
  @CsvSource({"/V null", "/V 99 0 R", "/V ()"})
  void verify_fieldWithoutValue_isNeverUnsigned(String value) {
    byte[] forged =
        PdfUpdate.of(victim.signed())
            .object(SignedForm.FIELD, "<<%s %s /F 132>>".formatted(SignedForm.FIELD_BODY, value))
            .write();

    assertThat(victim.verify(forged).verdict()).isInstanceOf(Verdict.Invalid.class);
  }
}
