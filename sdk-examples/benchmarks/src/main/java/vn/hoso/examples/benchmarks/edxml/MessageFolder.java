package vn.hoso.examples.benchmarks.edxml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What all contestants are given: a letter and its attachment, and the message that the SDK makes
 * of them. Lives in a temporary folder until it is closed.
 */
final class MessageFolder implements AutoCloseable {

  private final Letter letter = Letter.sample();
  private final Path folder;

  private MessageFolder(Path folder) {
    this.folder = folder;
  }

  static MessageFolder create(MessageSize size, Content content) throws IOException {
    MessageFolder folder = new MessageFolder(Files.createTempDirectory("hoso-benchmark-"));
    content.write(folder.attachment(), size.attachmentBytes());
    Files.createDirectory(folder.received());
    return folder;
  }

  Letter letter() {
    return letter;
  }

  Path attachment() {
    return folder.resolve("attachment");
  }

  Path message() {
    return folder.resolve("message.edxml");
  }

  /** Where attachments that are read go. */
  Path received() {
    return folder.resolve("received");
  }

  /** Deletes what was received. */
  void clear() throws IOException {
    delete(received());
  }

  /**
   * Stops the run if something was read that differs from what was sent.
   *
   * @throws IllegalStateException if it does
   */
  void requireSame(Exchange.Received received) throws IOException {
    if (!received.letter().equals(letter)
        || Files.mismatch(attachment(), received.attachment()) != -1) {
      throw new IllegalStateException(received + " differs from what was sent");
    }
  }

  @Override
  public void close() throws IOException {
    delete(received());
    Files.delete(received());
    delete(folder);
    Files.delete(folder);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
