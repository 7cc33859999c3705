package vn.hoso.portal;

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
 * No secret and no token of a gateway is logged, at any level and by whomever; but for {@code
 * java.net.http} when it is told to log headers, where a token has to be.
 */
class LgspLeakTest {

  @TempDir Path folder;

  @Test
  void everyLogger_atItsFinest_showsNoSecretTokenOrCitizen() throws Exception {
    Path log = folder.resolve("log.txt");
    Path secrets = folder.resolve("secrets.txt");

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djdk.httpclient.HttpClient.log=requests,errors",
                "-cp",
                System.getProperty("java.class.path"),
                LgspLeakScenario.class.getName(),
                secrets.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    List<String> lines = lines(log);

    assertThat(ended).as("ended in time").isTrue();
    assertThat(process.exitValue())
        .as(
            "exit code, of\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())))
        .isZero();
    assertThat(lines).anyMatch(line -> line.contains("INFO: REQUEST: "));
    assertThat(lines).anyMatch(line -> line.contains("DEBUG v.h.i.call.Attempts"));
    assertThat(lines.stream().filter(line -> line.contains(LgspLeakScenario.FAILED)).count())
        .isGreaterThan(25);
    assertThat(lines(secrets))
        .hasSizeGreaterThan(25)
        .allSatisfy(secret -> assertThat(showing(secret, lines)).as(secret).isEmpty());
  }

  private static List<String> showing(String secret, List<String> lines) {
    String lower = secret.toLowerCase(Locale.ROOT);
    return lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains(lower)).toList();
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }
}
