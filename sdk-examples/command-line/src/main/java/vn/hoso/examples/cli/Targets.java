package vn.hoso.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which names results appear. A file that was given is never replaced, nor is the result of
 * another file of the same run; what was there before only if that is wanted.
 */
final class Targets {

  private final Path out;
  private final boolean force;
  private final List<Path> named;
  private final boolean folder;
  private final Set<Path> inputs = new HashSet<>();
  private final Set<Path> written = new HashSet<>();

  /**
   * Results of one file that was named go to a file, of several and of a folder into a folder.
   *
   * @param named the files and folders that were given
   * @param files those, and what is in the folders
   */
  Targets(Path out, boolean force, List<Path> named, List<Path> files) {
    this.out = out;
    this.force = force;
    this.named = named;
    this.folder =
        named.size() > 1 || named.stream().anyMatch(Files::isDirectory) || Files.isDirectory(out);
    for (Path file : files) {
      try {
        inputs.add(file.toRealPath());
      } catch (IOException e) {
        // Is not there, so nothing can replace it.
      }
    }
  }

  /**
   * The name for a result, in a folder that exists.
   *
   * @param ending what is added to the name of the file
   * @throws NotDoneException if something is there that must not be replaced
   */
  Path of(Path file, String ending) throws NotDoneException, IOException {
    Path target = out;
    if (folder) {
      Path name = InputFiles.name(file, named);
      target = out.resolve(name).resolveSibling(name.getFileName() + ending);
      Files.createDirectories(target.toAbsolutePath().getParent());
    }
    if (Files.exists(target)) {
      requireReplaceable(target);
    }
    return target;
  }

  void wrote(Path target) throws IOException {
    written.add(target.toRealPath());
  }

  private void requireReplaceable(Path target) throws NotDoneException, IOException {
    Path real = target.toRealPath();
    if (inputs.contains(real)) {
      throw new NotDoneException(
          "%s là văn bản gốc, không bị ghi đè; hãy chọn --out khác".formatted(target));
    }
    if (written.contains(real)) {
      throw new NotDoneException(
          "%s là kết quả của một tệp trùng tên; hãy chạy riêng với --out khác".formatted(target));
    }
    if (!force) {
      throw new NotDoneException(
          "%s đã có; hãy chọn --out khác, hoặc --force để thay thế".formatted(target));
    }
  }
}
