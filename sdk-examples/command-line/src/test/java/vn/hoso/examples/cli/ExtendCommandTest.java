package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.examples.cli.SigningDesk.Outcome;

class ExtendCommandTest {

  @TempDir Path dir;

  private SigningDesk desk;
  private Path signed;
  private Path target;

  @BeforeEach
  void sign() throws IOException, CertificateEncodingException {
    desk = new SigningDesk(dir);
    signed = dir.resolve("tờ trình.signed.pdf");
    target = dir.resolve("tờ trình.lta.pdf");
    assertThat(desk.sign("--out", signed, desk.pdf("tờ trình.pdf")).exitCode()).isZero();
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void extend_toTheLevelForArchives_isVerifiableWithoutCrls() {
    Outcome outcome = extend("B-LTA", desk.pki.tsaUri().toString(), target, signed);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("tờ trình.lta.pdf: đã nâng lên B-LTA, nguyên vẹn");
    assertThat(
            SigningDesk.hoso(SigningDesk.with(List.of("verify"), "--anchor", desk.root, target))
                .out())
        .contains("Kết luận: HỢP LỆ\n");
  }

  @Test
  void extend_signatureBesideItsContent_needsTheContent() throws IOException {
    Path scan = desk.scan("bản đồ.tif");
    Path signature = dir.resolve("bản đồ.tif.p7s");
    assertThat(desk.sign("--out", signature, scan).exitCode()).isZero();
    String tsa = desk.pki.tsaUri().toString();

    Outcome without = extend("B-LTA", tsa, target, signature);
    Outcome with = extend("B-LTA", tsa, target, "--content", scan, signature);

    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(with.err()).isEmpty();
    assertThat(with.exitCode()).isZero();
  }

  @Test
  void extend_oneWithoutASignature_extendsTheOthersAndSaysWhichAndWhy() {
    Path folder = dir.resolve("lưu trữ");
    Path unsigned = dir.resolve("tờ trình.pdf");

    Outcome outcome = extend("B-T", desk.pki.tsaUri().toString(), folder, unsigned, signed);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains(unsigned + ": ", "no signature");
    assertThat(folder.resolve("tờ trình.signed.pdf")).exists();
    assertThat(folder.resolve("tờ trình.pdf")).doesNotExist();
  }

  @Test
  void extend_timeStampServiceDown_leavesNothing() {
    Outcome outcome = extend("B-LTA", LocalSite.closedPort(), target, signed);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("time-stamp");
    assertThat(target).doesNotExist();
  }

  @Test
  void extend_withoutWhatTheLevelNeeds_isRefused() {
    Outcome lowest = SigningDesk.hoso(SigningDesk.with(extending("B-B", target), signed));
    Outcome withoutService = SigningDesk.hoso(SigningDesk.with(extending("B-LTA", target), signed));

    assertThat(lowest.exitCode()).isEqualTo(2);
    assertThat(lowest.err()).contains("--level phải là B-T, B-LT hoặc B-LTA");
    assertThat(withoutService.exitCode()).isEqualTo(2);
    assertThat(withoutService.err()).contains("--level B-LTA cần --tsa");
  }

  private Outcome extend(String level, String tsa, Path out, Object... more) {
    return SigningDesk.hoso(
        SigningDesk.with(
            SigningDesk.with(
                SigningDesk.with(extending(level, out), desk.trusting().toArray()), "--tsa", tsa),
            more));
  }

  private static List<String> extending(String level, Path out) {
    return SigningDesk.with(List.of("extend"), "--level", level, "--out", out);
  }
}
