package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that is logged, at any level and by whomever, shows the secret, what is hashed, or the
 * payer. In a JVM of its own, because what {@code java.net.http} logs is decided when it is loaded.
 */
class PaymentLeakTest {

  @TempDir Path folder;

  @Test
  void everyLogger_atItsFinest_showsNoSecretAndNoPayer() throws Exception {
    Path log = folder.resolve("log.txt");
    Path secrets = folder.resolve("secrets.txt");

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djdk.httpclient.HttpClient.log=all",
                "-cp",
                System.getProperty("java.class.path"),
                PaymentLeakScenario.class.getName(),
                secrets.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    List<String> lines = lines(log);

    assertThat(ended).as("ended in time").isTrue();
    assertThat(process.exitValue()).as("exit code, of\n" + last(lines)).isZero();
    assertThat(count(lines, "DEBUG o.a.c.")).as("lines of CXF").isPositive();
    assertThat(count(lines, "INFO: REQUEST: ")).as("lines of java.net.http").isPositive();
    assertThat(count(lines, "DEBUG v.h.i.call.Attempts")).as("lines of the client").isPositive();
    assertThat(count(lines, PaymentLeakScenario.FAILED)).as("failures").isGreaterThan(15);
    assertThat(lines(secrets))
        .hasSizeGreaterThan(10)
        .allSatisfy(secret -> assertThat(showing(secret, lines)).as(secret).isEmpty());
  }

  private static long count(List<String> lines, String part) {
    return lines.stream().filter(line -> line.contains(part)).count();
  }

  private static List<String> showing(String secret, List<String> lines) {
    String lower = secret.toLowerCase(Locale.ROOT);
    return lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains(lower)).toList();
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static String last(List<String> lines) {
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }
}
