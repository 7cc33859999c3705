package vn.hoso.examples.benchmarks.edxml;

import java.io.IOException;
import java.nio.file.Path;

/** One way to write and read messages with one attachment. */
interface Exchange {

  /**
   * What was read.
   *
   * @param attachment the file that its content was written to
   */
  record Received(Letter letter, Path attachment) {}

  void write(Letter letter, Path attachment, Path message) throws IOException;

  /** Reads a message, and writes its attachment into a directory. */
  Received read(Path message, Path directory) throws IOException;
}
