package vn.hoso.examples.cli;

import java.io.IOException;
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
 * The files that were named, and those of the folders that were named, subfolders included.
 *
 * @param files each folder's in the order of their names
 * @param unread what could not be looked into, and why
 */
record InputFiles(List<Path> files, List<Unread> unread) {

  record Unread(Path path, String reason) {}

  static InputFiles of(List<Path> named) {
    InputFiles found = new InputFiles(new ArrayList<>(), new ArrayList<>());
    for (Path each : named) {
      if (Files.isDirectory(each)) {
        found.addFolder(each);
      } else {
        found.files.add(each);
      }
    }
    return found;
  }

  /** The file's name, below the folder that was named, so that subfolders stay apart. */
  static Path name(Path file, List<Path> named) {
    for (Path each : named) {
      if (file.startsWith(each) && !file.equals(each)) {
        return each.relativize(file);
      }
    }
    return file.getFileName();
  }

  private void addFolder(Path folder) {
    List<Path> inside = new ArrayList<>();
    int before = unread.size();
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(inside));
    } catch (IOException e) {
      addUnread(folder);
    }
    if (inside.isEmpty() && unread.size() == before) {
      // Or else nothing would be checked, and all be well.
      unread.add(new Unread(folder, "%s holds no file: check the path".formatted(folder)));
    }
    inside.sort(null);
    files.addAll(inside);
  }

  private void addUnread(Path path) {
    unread.add(new Unread(path, "%s cannot be read: check its permissions".formatted(path)));
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final List<Path> inside;

    Visitor(List<Path> inside) {
      this.inside = inside;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      inside.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      addUnread(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      if (e != null) {
        addUnread(directory);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
