package vn.hoso.edxml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoso.internal.edxml.MessageComposer;
import vn.hoso.internal.edxml.PartFile;

/**
 * Writes edXML as the axis's own SDK does: UTF-8, the prefix {@code edXML} on everything within the
 * envelope, each attachment in a zip of one entry in base64; what deflating makes no smaller is
 * stored in the zip. It takes memory that does not depend on the size of the attachments, and the
 * same message gives the same bytes each time. Immutable and thread-safe.
 */
public final class EdxmlWriter {

  private static final EdxmlWriter WRITER = new EdxmlWriter();

  private EdxmlWriter() {}

  public static EdxmlWriter create() {
    return WRITER;
  }

  /** Writes a message without attachments; see {@link #write(EdxmlMessage, List, Path)}. */
  public void write(EdxmlMessage message, Path target) {
    write(message, List.of(), target);
  }

  /**
   * Writes a message. The file is there when it is complete, and replaces one of that name; if
   * writing fails, nothing changes.
   *
   * @param attachments of a document; a status message has none
   * @throws IllegalArgumentException if a text holds a character that XML cannot carry, two
   *     attachments have one contentId, or a status message has attachments
   * @throws UncheckedIOException if an attachment cannot be read, or the file not be written
   */
  public void write(EdxmlMessage message, List<OutgoingAttachment> attachments, Path target) {
    check(message, attachments);
    try (PartFile part = PartFile.nextTo(target)) {
      MessageComposer.compose(message, attachments, part.stream());
      part.moveTo(target);
    } catch (IOException e) {
      throw failed(target.toString(), e);
    }
  }

  /**
   * Writes a message to a stream, which is flushed and stays open. If this fails, part of the
   * message has been written.
   *
   * @throws IllegalArgumentException as above
   * @throws UncheckedIOException if an attachment cannot be read, or the stream not be written
   */
  public void write(
      EdxmlMessage message, List<OutgoingAttachment> attachments, OutputStream target) {
    check(message, attachments);
    try {
      MessageComposer.compose(message, attachments, target);
    } catch (IOException e) {
      throw failed("The edXML message", e);
    }
  }

  private static void check(EdxmlMessage message, List<OutgoingAttachment> attachments) {
    if (message instanceof EdxmlStatus && !attachments.isEmpty()) {
      throw new IllegalArgumentException(
          "A status message has no attachments: write it without, or send a document");
    }
    Set<String> ids = new HashSet<>();
    for (OutgoingAttachment attachment : attachments) {
      String id = attachment.attachment().contentId();
      if (!ids.add(id)) {
        throw new IllegalArgumentException(
            "Two attachments have the contentId " + id + ": give each its own");
      }
    }
  }

  private static UncheckedIOException failed(String target, IOException e) {
    return new UncheckedIOException(
        target + " cannot be written: check it, the disk, and the attachments; see the cause", e);
  }
}
