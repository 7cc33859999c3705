import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dumps what a module shows to its users (public and protected members of every class outside {@code
 * internal}) and compares it with the dump that is checked in, so that a change of the API is a diff
 * that somebody reads.
 *
 * <p>Arguments: classes directory, dump file, {@code true} to rewrite the dump.
 */
public final class PublicApi {

  private PublicApi() {}

  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Path dump = Path.of(args[1]);
    String actual = dump(classes);
    if (Boolean.parseBoolean(args[2])) {
      Files.writeString(dump, actual);
      return;
    }
    String expected = Files.exists(dump) ? Files.readString(dump) : "";
    if (!expected.equals(actual)) {
      System.err.println("The public API differs from " + dump + ":");
      List<String> before = expected.lines().collect(Collectors.toList());
      List<String> after = actual.lines().collect(Collectors.toList());
      before.stream().filter(l -> !after.contains(l)).forEach(l -> System.err.println("  - " + l));
      after.stream().filter(l -> !before.contains(l)).forEach(l -> System.err.println("  + " + l));
      System.err.println("If the change is meant: mvn verify -Dapi.update=true, and commit the file.");
      System.exit(1);
    }
  }

  private static String dump(Path classes) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(classes)) {
      walk.filter(p -> p.toString().endsWith(".class"))
          .filter(p -> !p.getFileName().toString().matches("(package|module)-info.class|.*\\$\\d+.*"))
          .filter(p -> !classes.relativize(p).toString().replace('\\', '/').contains("/internal/"))
          .map(Path::toString)
          .sorted()
          .forEach(files::add);
    }
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      StringWriter out = new StringWriter();
      PrintWriter writer = new PrintWriter(out);
      ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
      if (javap.run(writer, writer, "-protected", file) != 0) {
        throw new IOException("javap failed on " + file + ": " + out);
      }
      List<String> lines =
          out.toString()
              .lines()
              .filter(l -> !l.startsWith("Compiled from"))
              .collect(Collectors.toList());
      // The access of a nested class is not in its own file's flags alone; a header without
      // "public" or "protected" is package-private.
      if (lines.get(0).startsWith("public") || lines.get(0).startsWith("protected")) {
        lines.forEach(l -> all.append(l).append('\n'));
      }
    }
    return all.toString();
  }
}
