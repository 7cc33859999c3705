package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hoso.simulator.internal.http.Base64Body;

/** The answer of the provincial {@code getEdoc}, written while the message is read. */
final class ProvincialDocument {

  private static final String NO_ATTACHMENTS = ",\"attachments\":[]";

  private final Path message;
  private final OutputStream out;

  private ProvincialDocument(Path message, OutputStream out) {
    this.message = message;
    this.out = out;
  }

  /**
   * Writes it.
   *
   * @param envelope what comes before {@code data}
   * @param data what comes first in {@code data}
   */
  static void write(
      ObjectNode envelope, ObjectNode data, EdxmlForm form, StoredMessage message, OutputStream out)
      throws IOException {
    ProvincialDocument document = new ProvincialDocument(message.file(), out);
    document.write(open(envelope) + ",\"data\":" + open(data));
    switch (form) {
      case TEXT -> {
        document.writeText(new AttachmentBlock(0, 0));
        document.write(NO_ATTACHMENTS);
      }
      case BASE64 ->
          new Base64Body(
                  ",\"edxml\":\"",
                  message.size(),
                  base64 -> Files.copy(message.file(), base64),
                  "\"" + NO_ATTACHMENTS)
              .write(out);
      case ATTACHMENTS_BEHIND -> {
        document.writeText(AttachmentBlock.find(message.file()));
        document.writeAttachments();
      }
      case ATTACHMENTS_BEFORE -> {
        document.writeAttachments();
        document.writeText(AttachmentBlock.find(message.file()));
      }
    }
    document.write("}}");
  }

  private void writeText(AttachmentBlock leftOut) throws IOException {
    write(",\"edxml\":\"");
    try (InputStream in = Files.newInputStream(message)) {
      JsonText.copy(in, leftOut.start(), out);
      in.skipNBytes(leftOut.end() - leftOut.start());
      JsonText.copy(in, Long.MAX_VALUE, out);
    }
    write("\"");
  }

  private void writeAttachments() throws IOException {
    write(",\"attachments\":");
    Attachments.write(message, out);
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String open(ObjectNode object) {
    String text = object.toString();
    return text.substring(0, text.length() - 1);
  }
}
