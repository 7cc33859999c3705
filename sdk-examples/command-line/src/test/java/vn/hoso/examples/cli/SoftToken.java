package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.hoso.simulator.pki.IssuedCertificate;

/** A token in software, with one key. Tests are skipped where SoftHSM is not installed. */
record SoftToken(Path driver, Path configuration) {

  static final String LABEL = "Văn thư xã Tam Xuân";
  static final String PIN = "12345678";

  static SoftToken create(Path folder, IssuedCertificate identity)
      throws IOException, InterruptedException, CertificateEncodingException {
    Path driver =
        Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("libsofthsm2.so"));
    assumeTrue(Files.exists(driver), "SoftHSM is not installed");
    Path tokens = Files.createDirectories(folder.resolve("tokens"));
    SoftToken token =
        new SoftToken(
            driver,
            Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens));
    token.run(
        "softhsm2-util", "--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", PIN);
    token.store(folder, "privkey", identity.privateKey().getEncoded());
    token.store(folder, "cert", identity.certificate().getEncoded());
    return token;
  }

  /** Where programs look for it. */
  ProcessBuilder seenBy(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SOFTHSM2_CONF", configuration.toString());
    return builder;
  }

  private void store(Path folder, String type, byte[] der)
      throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve(type + ".der"), der);
    run(
        "pkcs11-tool",
        "--module",
        driver.toString(),
        "--token-label",
        LABEL,
        "--login",
        "--pin",
        PIN,
        "--write-object",
        file.toString(),
        "--type",
        type,
        "--id",
        "01");
  }

  private void run(String... command) throws IOException, InterruptedException {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, command[0]))),
        command[0] + " is not installed");
    HosoProcess.Outcome outcome = HosoProcess.run(seenBy(List.of(command)));
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
  }
}
