package vn.hoso.simulator.axis;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hoso.simulator.internal.http.Base64Body;

/** The answer of the provincial {@code getEdoc}, written while the message is read. */
final class ProvincialDocument {

  private static final int BLOCK_CHARACTERS = 16 * 1024;

  private ProvincialDocument() {}

  /**
   * Writes it.
   *
   * @param data what comes before {@code edxml}
   */
  static void write(
      ObjectNode envelope, ObjectNode data, EdxmlForm form, StoredMessage message, OutputStream out)
      throws IOException {
    String before = open(envelope) + ",\"data\":" + open(data) + ",\"edxml\":\"";
    String behind = "\",\"attachments\":";
    if (form == EdxmlForm.BASE64) {
      new Base64Body(
              before, message.size(), base64 -> Files.copy(message.file(), base64), behind)
          .write(out);
    } else {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(before);
      quote(message.file(), writer);
      writer.write(behind);
      writer.flush();
    }
    Attachments.write(message.file(), out);
    out.write("}}".getBytes(StandardCharsets.US_ASCII));
  }

  private static String open(ObjectNode object) {
    String text = object.toString();
    return text.substring(0, text.length() - 1);
  }

  private static void quote(Path file, Writer writer) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      char[] block = new char[BLOCK_CHARACTERS];
      for (int n = text.read(block); n >= 0; n = text.read(block)) {
        writer.write(JsonStringEncoder.getInstance().quoteAsString(new String(block, 0, n)));
      }
    }
  }
}
