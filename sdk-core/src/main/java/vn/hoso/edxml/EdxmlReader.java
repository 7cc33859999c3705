package vn.hoso.edxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoso.internal.edxml.DirectoryStore;
import vn.hoso.internal.edxml.MessageParser;
import vn.hoso.internal.edxml.ReceivedContent;

/**
 * Reads edXML as it occurs, in memory that does not depend on the size of the attachments. Taken
 * are elements in any order, with and without prefix, content ids with and without {@code cid:},
 * attachments in a zip of one entry and without, and junk before the XML declaration; what is odd
 * is a warning. Whatever cannot be read, and whatever goes beyond the {@link EdxmlLimits}, is a
 * {@link vn.hoso.error.MalformedMessageException} that says where and why. Immutable and
 * thread-safe.
 */
public final class EdxmlReader {

  private static final String STREAM = "edXML message";
  private static final int BUFFER = 1 << 16;

  private final EdxmlLimits limits;

  private EdxmlReader(EdxmlLimits limits) {
    this.limits = limits;
  }

  /** A reader with the default limits. */
  public static EdxmlReader create() {
    return of(EdxmlLimits.defaults());
  }

  public static EdxmlReader of(EdxmlLimits limits) {
    return new EdxmlReader(limits);
  }

  /**
   * Reads a message, and its attachments into a directory, which is made if it is not there. They
   * get there when the message was read to its end, all or none, and under names made from those in
   * the message: without path, without characters that a file system does not take, with a number
   * if the name is taken. No file is overwritten.
   *
   * @throws vn.hoso.error.MalformedMessageException if the message cannot be read
   * @throws UncheckedIOException if the file cannot be read, or the directory not be written
   */
  public ReceivedEdxml read(Path file, Path directory) {
    try (InputStream source = open(file)) {
      return read(source, file.toString(), directory);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The same, from a stream, which stays open. */
  public ReceivedEdxml read(InputStream source, Path directory) {
    return read(source, STREAM, directory);
  }

  /**
   * Reads a message, and its attachments into a sink.
   *
   * @throws vn.hoso.error.MalformedMessageException if the message cannot be read
   * @throws UncheckedIOException if the file cannot be read, or the sink does not take an
   *     attachment
   */
  public ReceivedEdxml read(Path file, AttachmentSink sink) {
    try (InputStream source = open(file)) {
      return received(MessageParser.parse(source, file.toString(), limits, sink), List.of());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The same, from a stream, which stays open. */
  public ReceivedEdxml read(InputStream source, AttachmentSink sink) {
    return received(MessageParser.parse(source, STREAM, limits, sink), List.of());
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  private ReceivedEdxml read(InputStream source, String name, Path directory) {
    try (DirectoryStore store = DirectoryStore.in(directory)) {
      MessageParser.Result result = MessageParser.parse(source, name, limits, store);
      List<String> names =
          result.contents().stream().map(content -> content.attachment().name()).toList();
      return received(result, store.commit(names));
    } catch (IOException e) {
      throw new UncheckedIOException(
          directory + " cannot be written; see the cause, and read " + name + " again", e);
    }
  }

  private static ReceivedEdxml received(MessageParser.Result result, List<Path> files) {
    List<ReceivedAttachment> attachments = new ArrayList<>();
    for (ReceivedContent content : result.contents()) {
      Optional<Path> file =
          files.isEmpty() ? Optional.empty() : Optional.of(files.get(attachments.size()));
      attachments.add(
          new ReceivedAttachment(content.attachment(), content.size(), content.sha256(), file));
    }
    return new ReceivedEdxml(result.message(), attachments, result.warnings());
  }

  private static UncheckedIOException unreadable(Path file, IOException e) {
    return new UncheckedIOException(file + " cannot be read: check that it exists", e);
  }
}
