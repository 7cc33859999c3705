package vn.hoso.edxml;

import java.nio.file.Path;
import java.util.UUID;

/**
 * An attachment to write.
 *
 * @param attachment what the message shall say of it; contentId and name are required
 * @param file its content, which is read when the message is written
 */
public record OutgoingAttachment(EdxmlAttachment attachment, Path file) {

  public OutgoingAttachment {
    Values.required(attachment.contentId(), "OutgoingAttachment.attachment.contentId");
    Values.required(attachment.name(), "OutgoingAttachment.attachment.name");
  }

  /**
   * A file under its own name, with a new identifier and the type that the axis's own SDK writes.
   */
  public static OutgoingAttachment of(Path file) {
    String name = String.valueOf(file.getFileName());
    return new OutgoingAttachment(
        new EdxmlAttachment(UUID.randomUUID().toString(), name, "application/zip", name), file);
  }

  /** Identifier and type, without the name, which may be about a citizen. */
  @Override
  public String toString() {
    return "OutgoingAttachment[" + attachment + "]";
  }
}
