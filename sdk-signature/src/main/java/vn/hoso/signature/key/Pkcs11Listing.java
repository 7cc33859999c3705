package vn.hoso.signature.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.internal.pkcs11.ShowTokens;
import vn.hoso.signature.key.Pkcs11Token.PinState;

/**
 * Lists tokens by {@link ShowTokens} in a process of its own: drivers are known that hang when they
 * are asked before a login, or when they are unloaded.
 */
final class Pkcs11Listing {

  private static final long TIMEOUT_SECONDS = 30;
  private static final Pattern TOKEN =
      Pattern.compile("Token info for token in slot (\\d+):\\R((?:  \\w+: .*\\R)+)");
  private static final Pattern FIELD = Pattern.compile("  (\\w+): (.*)");

  private Pkcs11Listing() {}

  static List<Pkcs11Token> tokens(Path library) {
    Pkcs11Library.requireFile(library);
    try {
      Path folder = Files.createTempDirectory("hoso-pkcs11-");
      try {
        return tokens(library, folder);
      } finally {
        deleteTree(folder);
      }
    } catch (IOException e) {
      throw new SigningKeyException(
          "The tokens of %s cannot be listed, as no process can be started: set the slot instead"
              .formatted(library),
          e);
    }
  }

  private static List<Pkcs11Token> tokens(Path library, Path folder) throws IOException {
    Path output = folder.resolve("out");
    Path errors = folder.resolve("err");
    copyProgram(folder);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.toString(),
                ShowTokens.class.getName(),
                Pkcs11Library.libraryLine(library))
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    await(process, library);
    String shown = Files.readString(output, StandardCharsets.UTF_8);
    if (!shown.contains("Slots with tokens:")) {
      throw new SigningKeyException(
          ("The PKCS#11 library %s lists no slots: check that it is the driver of the token, for the"
                  + " same processor as this Java runtime; it says: %s")
              .formatted(library, firstLine(errors)));
    }
    return parse(shown);
  }

  private static void await(Process process, Path library) {
    try {
      if (process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SigningKeyException("Interrupted while %s lists its tokens".formatted(library), e);
    } finally {
      process.destroyForcibly();
    }
    throw new SigningKeyException(
        "The PKCS#11 library %s did not list its tokens in %d s: set the slot instead"
            .formatted(library, TIMEOUT_SECONDS));
  }

  /**
   * The program's class alone, since our jar may lie within another where java does not find it.
   */
  private static void copyProgram(Path folder) throws IOException {
    String name = ShowTokens.class.getName().replace('.', '/') + ".class";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream program = ShowTokens.class.getResourceAsStream("/" + name)) {
      if (program == null) {
        throw new IOException(name + " is missing");
      }
      Files.copy(program, file);
    }
  }

  private static String firstLine(Path errors) throws IOException {
    try (Stream<String> lines = Files.lines(errors, StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> line.contains("xception")).findFirst().orElse("nothing");
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static List<Pkcs11Token> parse(String shown) {
    List<Pkcs11Token> tokens = new ArrayList<>();
    for (Matcher token = TOKEN.matcher(shown); token.find(); ) {
      Map<String, String> fields = new HashMap<>();
      for (Matcher field = FIELD.matcher(token.group(2)); field.find(); ) {
        fields.put(field.group(1), field.group(2).strip());
      }
      if (fields.getOrDefault("flags", "").contains("CKF_TOKEN_INITIALIZED")) {
        tokens.add(token(Integer.parseInt(token.group(1)), fields));
      }
    }
    return tokens;
  }

  private static Pkcs11Token token(int slot, Map<String, String> fields) {
    return new Pkcs11Token(
        slot,
        fields.getOrDefault("label", ""),
        fields.getOrDefault("manufacturerID", ""),
        fields.getOrDefault("model", ""),
        fields.getOrDefault("serialNumber", ""),
        pinState(fields.getOrDefault("flags", "")));
  }

  private static PinState pinState(String flags) {
    if (flags.contains("CKF_USER_PIN_LOCKED")) {
      return PinState.LOCKED;
    }
    if (flags.contains("CKF_USER_PIN_FINAL_TRY")) {
      return PinState.FINAL_TRY;
    }
    return flags.contains("CKF_USER_PIN_COUNT_LOW") ? PinState.TRIED : PinState.READY;
  }
}
