package vn.hoso.edxml;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An attachment that was read.
 *
 * @param attachment what the message says of it
 * @param size bytes of its content, out of base64 and zip
 * @param sha256 SHA-256 of its content, 64 hexadecimal digits in lower case
 * @param file where its content is, if the message was read into a directory
 */
public record ReceivedAttachment(
    EdxmlAttachment attachment, long size, String sha256, Optional<Path> file) {

  /** Identifier, type, size and digest, without the name, which may be about a citizen. */
  @Override
  public String toString() {
    return "ReceivedAttachment[" + attachment + ", size=" + size + ", sha256=" + sha256 + "]";
  }
}
