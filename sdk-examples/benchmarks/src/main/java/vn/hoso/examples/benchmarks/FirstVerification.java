package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Verifies one PDF; the main class of a JVM that has done nothing before. */
final class FirstVerification {

  private static final String PEAK = "VmHWM:";

  private FirstVerification() {}

  /**
   * Prints the most memory that the process had, in kilobytes.
   *
   * <p>Arguments: {@code hoso} or {@code dss}, the folder of a workplace, the document.
   */
  public static void main(String[] args) throws IOException {
    GivenFiles given = new GivenFiles(Path.of(args[1]));
    Path document = Path.of(args[2]);
    if (args[0].equals("hoso")) {
      HosoVerifier.requireValid(new HosoVerifier(given).verifier().verify(document), 1);
    } else {
      DssValidator.requirePassed(
          new DssValidator(given).validate(document), SignatureLevel.PAdES_BASELINE_B, 1);
    }
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      System.out.println(
          status
              .filter(line -> line.startsWith(PEAK))
              .map(line -> line.replaceAll("\\D", ""))
              .findFirst()
              .orElseThrow());
    }
  }
}
