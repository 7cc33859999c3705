package vn.hoso.internal.edxml;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.edxml.AttachmentSink;
import vn.hoso.edxml.EdxmlAttachment;

/**
 * Puts attachments into a directory, all or none: they have their names only when the message was
 * read to its end. Names cannot leave the directory, and a file that is there stays as it is.
 */
public final class DirectoryStore implements AttachmentSink, Closeable {

  private final Path directory;
  private final List<PartFile> parts = new ArrayList<>();
  // Where to go on counting, or many equal names would take the square of their time.
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  private DirectoryStore(Path directory) {
    this.directory = directory;
  }

  /** A store for one message; the directory is made if it is not there. */
  public static DirectoryStore in(Path directory) throws IOException {
    return new DirectoryStore(Files.createDirectories(directory));
  }

  @Override
  public OutputStream open(EdxmlAttachment attachment) throws IOException {
    PartFile part = PartFile.in(directory);
    parts.add(part);
    return new FilterOutputStream(part.stream()) {
      @Override
      public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
      }

      @Override
      public void close() throws IOException {
        part.end();
      }
    };
  }

  /** Gives the files their names, in the order in which they were opened. */
  public List<Path> commit(List<String> names) throws IOException {
    List<Path> files = new ArrayList<>();
    try {
      for (int i = 0; i < parts.size(); i++) {
        Path file = reserve(FileNames.safe(names.get(i), "attachment-" + (i + 1)));
        files.add(file);
        parts.get(i).moveTo(file);
      }
      return files;
    } catch (IOException e) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      throw e;
    }
  }

  /** Deletes what was not committed. */
  @Override
  public void close() throws IOException {
    for (PartFile part : parts) {
      part.close();
    }
  }

  /**
   * Makes an empty file of this name, or of the next that is free; nobody else can take it then.
   */
  private Path reserve(String name) throws IOException {
    while (true) {
      int number = lastNumbers.merge(name, 1, Integer::sum);
      Path file = directory.resolve(number == 1 ? name : FileNames.numbered(name, number));
      try {
        return Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        // Somebody else's: the next one.
      }
    }
  }
}
