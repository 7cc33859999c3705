package vn.hoso.edxml;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the contents of attachments while a message is read, one after the other. */
@FunctionalInterface
public interface AttachmentSink {

  /**
   * An attachment begins. Its content is written to the stream, out of base64 and zip, and the
   * stream is closed. If reading the message fails, then or later, what was written so far is to be
   * thrown away.
   *
   * @param attachment what the message has said of it by now; usually all. What comes behind the
   *     content, or in a manifest behind it, stands in the result of the reading
   * @throws IOException if it cannot be taken; ends the reading with an {@link
   *     java.io.UncheckedIOException}
   */
  OutputStream open(EdxmlAttachment attachment) throws IOException;

  /** Takes nothing; the result of the reading has sizes and digests all the same. */
  static AttachmentSink discarding() {
    return attachment -> OutputStream.nullOutputStream();
  }
}
