package vn.hoso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that was run with all loggers wide open, in a JVM of its own, because what {@code
 * java.net.http} logs is decided when it is loaded. The program opens its loggers and writes what
 * must not be seen into the file that is its argument.
 */
public final class LeakRun {

  private final List<String> lines;
  private final List<String> secrets;

  private LeakRun(List<String> lines, List<String> secrets) {
    this.lines = lines;
    this.secrets = secrets;
  }

  /**
   * Runs the program to its end, which has to be a success.
   *
   * @param httpLog what {@code java.net.http} logs, such as {@code all}
   */
  public static LeakRun of(Class<?> program, String httpLog, Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Path secrets = folder.resolve("secrets.txt");
    List<String> options =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Djdk.httpclient.HttpClient.log=" + httpLog);
    Process process =
        ChildJvm.of(program, options, secrets.toString()).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    List<String> lines = lines(log);
    assertThat(ended).as("ended in time").isTrue();
    assertThat(process.exitValue()).as("exit code, of\n" + last(lines)).isZero();
    return new LeakRun(lines, lines(secrets));
  }

  /** For the program. */
  public static void openAllLoggers() {
    ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
        .setLevel(Level.TRACE);
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    root.setLevel(java.util.logging.Level.ALL);
    Arrays.stream(root.getHandlers())
        .forEach(handler -> handler.setLevel(java.util.logging.Level.ALL));
  }

  /** How many lines have this part. */
  public long count(String part) {
    return lines.stream().filter(line -> line.contains(part)).count();
  }

  public List<String> secrets() {
    return secrets;
  }

  /** The lines that show a secret, in capitals or not. */
  public List<String> showing(String secret) {
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
