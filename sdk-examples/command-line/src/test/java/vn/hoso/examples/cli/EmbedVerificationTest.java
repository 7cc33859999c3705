package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.simulator.pki.PkiSimulator;

/**
 * The project that another agency copies, built from an empty Maven repository: the SDK's jar and
 * its two POMs are put there, everything else comes from Maven Central. Skipped where there is no
 * Maven or no network.
 */
class EmbedVerificationTest {

  private static final String VERSION = "0.1.0";
  private static final Path SDK = Path.of("../..");
  private static final Path PROJECT = Path.of("../embed-verification");

  private static final Pattern NO_NETWORK =
      Pattern.compile("Could not transfer|in offline mode|was not found in .* during a previous");

  @TempDir Path dir;

  private record Outcome(int exitCode, String output) {}

  @Test
  void build_fromAnEmptyRepository_needsAtMostNineJarsOfOthers()
      throws IOException, URISyntaxException, InterruptedException {
    Path repository = dir.resolve("repository");
    install(repository);
    Path project = copyOfProject();

    Outcome build =
        run(project, "mvn", "-B", "-Dmaven.repo.local=" + repository, "clean", "package");

    assumeFalse(
        build.exitCode() != 0 && NO_NETWORK.matcher(build.output()).find(),
        "Maven Central cannot be reached");
    assertThat(build.exitCode()).as(build.output()).isZero();
    assertThat(jars(project.resolve("target/lib")))
        .containsExactlyInAnyOrder(
            "sdk-signature",
            // Nine jars of others, and the annotations.
            "bcpkix-jdk18on",
            "bcprov-jdk18on",
            "bcutil-jdk18on",
            "commons-logging",
            "fontbox",
            "jackson-core",
            "pdfbox",
            "pdfbox-io",
            "slf4j-api",
            "jspecify");

    Path trust = Files.createDirectory(dir.resolve("kho"));
    Outcome verification =
        run(
            project,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            "target/embed-verification.jar",
            trust.toString(),
            signed().toString());

    // Whole, and by somebody whom nobody knows: the simulated root is in no trust folder.
    assertThat(verification.output())
        .contains("Người ký: Trần Thị Diệu Huyền", "Tính toàn vẹn: Nguyên vẹn");
    assertThat(verification.exitCode()).isEqualTo(1);
  }

  private Path signed() throws IOException {
    Path unsigned = Files.write(dir.resolve("tờ trình.pdf"), SmallPdf.bytes());
    Path signed = dir.resolve("tờ trình.signed.pdf");
    try (PkiSimulator pki = PkiSimulator.start()) {
      Path key =
          pki.issuePerson("Trần Thị Diệu Huyền")
              .writePkcs12(dir.resolve("key.p12"), "12345678".toCharArray());
      DocumentSigner.create(SigningKeys.pkcs12(key, Pin.of("12345678")))
          .pdf(unsigned, PdfSignatureOptions.create())
          .sign(signed);
    }
    return signed;
  }

  private static void install(Path repository) throws IOException, URISyntaxException {
    Path parent = artifact(repository, "hoso-sdk");
    Files.copy(SDK.resolve("pom.xml"), parent.resolve("hoso-sdk-" + VERSION + ".pom"));
    Path signature = artifact(repository, "sdk-signature");
    String name = "sdk-signature-" + VERSION;
    Files.copy(SDK.resolve("sdk-signature/pom.xml"), signature.resolve(name + ".pom"));
    Path built =
        Path.of(
            SignatureVerifier.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = signature.resolve(name + ".jar");
    if (Files.isDirectory(built)) {
      pack(built, jar);
    } else {
      Files.copy(built, jar);
    }
  }

  private static Path artifact(Path repository, String name) throws IOException {
    return Files.createDirectories(repository.resolve("vn/hoso").resolve(name).resolve(VERSION));
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(each, out);
      }
    }
  }

  private Path copyOfProject() throws IOException {
    Path copy = dir.resolve("xác thực");
    for (String part : List.of("pom.xml", "src/main/java/vn/hoso/examples/embed/VerifyFile.java")) {
      Path target = copy.resolve(part);
      Files.createDirectories(target.getParent());
      Files.copy(PROJECT.resolve(part), target);
    }
    return copy;
  }

  private static List<String> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replaceFirst("-\\d.*", "")).toList();
    }
  }

  private Outcome run(Path directory, String... command) throws IOException, InterruptedException {
    assumeTrue(isInstalled(command[0]), command[0] + " is not installed");
    Path output = Files.createTempFile(dir, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException(String.join(" ", command) + " does not end");
    }
    return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
  }
}
