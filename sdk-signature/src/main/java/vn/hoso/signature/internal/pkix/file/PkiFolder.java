package vn.hoso.signature.internal.pkix.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of {@link PkiObjects} recursively, in the order of the names. Links are followed
 * (mounted configuration consists of them). What cannot be read, or goes beyond a limit, is a
 * problem that names the file; nothing is thrown for it.
 */
public final class PkiFolder {

  /**
   * How much is read.
   *
   * @param fileBytes of one file
   * @param totalBytes of all files together
   */
  public record Limits(long fileBytes, long totalBytes) {}

  private static final int MAX_FILES = 10_000;
  private static final int MAX_DEPTH = 16;

  private final PkiObjects found = PkiObjects.empty();
  private final Limits limits;
  private long bytesRead;

  private PkiFolder(Limits limits) {
    this.limits = limits;
  }

  /** Reads a folder, or a single file. */
  public static PkiObjects read(Path fileOrFolder, Limits limits) {
    PkiFolder reading = new PkiFolder(limits);
    for (Path file : reading.files(fileOrFolder)) {
      reading.add(file);
    }
    return reading.found;
  }

  private List<Path> files(Path root) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new Collector(files));
    } catch (IOException e) {
      problem(root, "cannot be read: " + e);
    }
    files.sort(null);
    return files;
  }

  private void add(Path file) {
    long allowed = Math.min(limits.fileBytes(), limits.totalBytes() - bytesRead);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) Math.min(allowed + 1, Integer.MAX_VALUE));
      if (bytes.length > allowed) {
        problem(file, tooLarge(allowed));
        return;
      }
      bytesRead += bytes.length;
      PkiObjects objects = PkiObjects.decode(bytes);
      found.certificates().addAll(objects.certificates());
      found.crls().addAll(objects.crls());
      found.ocsps().addAll(objects.ocsps());
      objects.problems().forEach(problem -> problem(file, problem));
    } catch (IOException e) {
      problem(file, "cannot be read: " + e);
    }
  }

  private String tooLarge(long allowed) {
    return allowed == limits.fileBytes()
        ? "larger than " + allowed + " bytes, not read"
        : "not read, the folder holds more than " + limits.totalBytes() + " bytes";
  }

  private void problem(Path file, String problem) {
    found.problems().add(file + ": " + problem);
  }

  private final class Collector extends SimpleFileVisitor<Path> {

    private final List<Path> files;

    Collector(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (files.size() == MAX_FILES) {
        problem(file, "not read, and what follows: more than " + MAX_FILES + " files");
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isRegularFile()) {
        files.add(file);
      } else {
        problem(file, attributes.isDirectory() ? "nested too deeply, not read" : "not a file");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problem(file, "cannot be read: " + e);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      if (e != null) {
        problem(directory, "read in part only: " + e);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
