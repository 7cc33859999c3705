package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to {@code hoso sign} as a process: its environment, its end, its disk, a token. */
class SignProcessTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path dir;

  private SigningDesk desk;
  private Path target;

  @BeforeEach
  void sitDown() throws IOException, CertificateEncodingException {
    desk = new SigningDesk(dir);
    target = Files.createDirectory(dir.resolve("đã ký")).resolve("tờ trình.pdf");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void sign_killedInTheMiddle_leavesNoHalfFile() throws IOException, InterruptedException {
    Files.writeString(target, "bản trước");
    byte[] large = SmallPdf.bytes("x".repeat(20_000_000));
    Path document = Files.write(dir.resolve("tờ trình.pdf"), large);
    // Takes connections, and never answers.
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String tsa = "http://127.0.0.1:" + silent.getLocalPort();
      Process process =
          new ProcessBuilder(
                  HosoProcess.command(
                      SigningDesk.with(
                          desk.signing(),
                          "--level",
                          "B-T",
                          "--tsa",
                          tsa,
                          "--force",
                          "--out",
                          target,
                          document)))
              .redirectErrorStream(true)
              .redirectOutput(dir.resolve("output.txt").toFile())
              .start();
      awaitLeftover(process, large.length);

      process.destroyForcibly().waitFor();
    }

    assertThat(target).hasContent("bản trước");
    assertThat(document).hasBinaryContent(large);
    assertThat(leftover()).isPresent();
    assertThat(target.getParent().toFile().list()).hasSize(2);
  }

  @Test
  void sign_fullDisk_leavesTheTarget() throws IOException, InterruptedException {
    Files.writeString(target, "bản trước");

    HosoProcess.Outcome outcome =
        SmallDisk.hoso(
            SigningDesk.with(desk.signing(), "--force", "--out", target, desk.pdf("tờ trình.pdf"))
                .toArray(String[]::new));

    assertThat(outcome.output())
        .contains("Cannot write " + target, "check free space", "xong 0 tệp, không xong 1 tệp");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(target).hasContent("bản trước");
    assertThat(target.getParent().toFile().list()).hasSize(1);
  }

  @Test
  void sign_pinInTheEnvironment_isTakenAndNeverPrinted() throws IOException, InterruptedException {
    ProcessBuilder builder = signingWithPinOf("HOSO_PIN");
    builder.environment().putAll(Map.of("HOSO_PIN", SigningDesk.PIN));

    HosoProcess.Outcome outcome = HosoProcess.run(builder);

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("nguyên vẹn").doesNotContain(SigningDesk.PIN);
    assertThat(target).exists();
  }

  @Test
  void sign_noSuchVariable_saysWhich() throws IOException, InterruptedException {
    HosoProcess.Outcome outcome = HosoProcess.run(signingWithPinOf("HOSO_PIN"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).contains("--pin-env: không có biến môi trường HOSO_PIN");
  }

  @Test
  void sign_tokenWithTheRightPin_signs()
      throws IOException, InterruptedException, CertificateEncodingException {
    HosoProcess.Outcome outcome = signByToken(SoftToken.PIN);

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("Người ký: Nguyễn Văn Lành", "nguyên vẹn");
  }

  @Test
  void sign_tokenWithAnotherPin_isRefused()
      throws IOException, InterruptedException, CertificateEncodingException {
    HosoProcess.Outcome outcome = signByToken("87654321");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).contains("refused the PIN as wrong").doesNotContain("87654321");
    assertThat(target).doesNotExist();
  }

  private HosoProcess.Outcome signByToken(String pin)
      throws IOException, InterruptedException, CertificateEncodingException {
    SoftToken token =
        SoftToken.create(
            Files.createDirectory(dir.resolve("token")), desk.pki.issuePerson("Nguyễn Văn Lành"));
    ProcessBuilder builder =
        token.seenBy(
            HosoProcess.command(
                SigningDesk.with(
                    List.of("sign", "--pkcs11", token.driver().toString()),
                    "--token",
                    SoftToken.LABEL,
                    "--pin-env",
                    "HOSO_PIN",
                    "--out",
                    target,
                    desk.pdf("tờ trình.pdf"))));
    builder.environment().put("HOSO_PIN", pin);
    return HosoProcess.run(builder);
  }

  private ProcessBuilder signingWithPinOf(String variable) throws IOException {
    return new ProcessBuilder(
        HosoProcess.command(
            SigningDesk.with(
                List.of("sign", "--p12", desk.key.toString()),
                "--pin-env",
                variable,
                "--out",
                target,
                desk.pdf("tờ trình.pdf"))));
  }

  /** Waits until so many bytes are written under another name. */
  private void awaitLeftover(Process process, long length)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (written() < length) {
      assertThat(process.isAlive()).isTrue();
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private long written() throws IOException {
    Optional<Path> file = leftover();
    return file.isEmpty() ? 0 : Files.size(file.get());
  }

  /** The file that is being written. */
  private Optional<Path> leftover() throws IOException {
    try (Stream<Path> files = Files.list(target.getParent())) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\.hoso-.*\\.tmp"))
          .findFirst();
    }
  }
}
