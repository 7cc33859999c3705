package vn.hoso.signature.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.internal.pdf.read.SignedForm;

/** A decision that an official signed, whom the verifier trusts, and what came of it. */
final class Victim {

  static final String OTHER_TEXT = "BT /F1 12 Tf 100 600 Td (NGHI QUYET) Tj ET";
  static final String OTHER_CONTENT = SignedForm.stream("", OTHER_TEXT);

  private static final String RESEMBLES = "It looks like a published attack: ";

  private final Path dir;
  private final Identity official = SigningPki.signer("RSA-2048");

  Victim(Path dir) {
    this.dir = dir;
  }

  byte[] signed() {
    return sign(SignedForm.objects(), "");
  }

  byte[] certified(int p) {
    return sign(SignedForm.objects(), SignedForm.certification(p));
  }

  byte[] sign(List<String> objects, String more) {
    return SignedForm.sign(RawPdf.classic(objects), more, this::cms);
  }

  byte[] cms(byte[] covered) {
    return AttackCms.sign(covered, "SHA256withRSA", official);
  }

  VerificationReport verify(byte[] pdf) {
    try {
      return SigningPki.verifier(dir).verify(Files.write(dir.resolve("quyết định.pdf"), pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refused, and called by the name of the attack. */
  void assertRefused(byte[] attacked, String name) {
    VerificationReport report = verify(attacked);
    assertThat(report.verdict()).as(report.toEnglish()).isInstanceOf(Verdict.Invalid.class);
    assertThat(attacks(report)).as(report.toEnglish()).contains(name);
  }

  /** The attacks that the first signature's report names. */
  static List<String> attacks(VerificationReport report) {
    return report.signatures().get(0).checks().stream()
        .map(check -> check.text().english())
        .filter(message -> message.startsWith(RESEMBLES))
        .flatMap(message -> Stream.of(message.substring(RESEMBLES.length()).split("; ")))
        .toList();
  }

  void assertValid(byte[] pdf) {
    VerificationReport report = verify(pdf);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  /** Replaces what matches, and keeps the length. */
  static byte[] replace(byte[] pdf, String pattern, String replacement) {
    String text = SignedForm.text(pdf);
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    int length = matcher.end() - matcher.start();
    assertThat(replacement.length()).isLessThanOrEqualTo(length);
    return SignedForm.bytes(
        text.substring(0, matcher.start())
            + replacement
            + " ".repeat(length - replacement.length())
            + text.substring(matcher.end()));
  }
}
