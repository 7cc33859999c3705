package vn.hoso.internal.payment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.hoso.internal.http.JsonBase64;

/**
 * Finds a PDF in JSON. In which field the platform puts it is not known, so that it is known by its
 * beginning: a text that is base64 of {@code %PDF-}.
 */
final class BillJson {

  private static final String PDF_IN_BASE64 = "JVBERi";
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Limits.DEPTH).build())
          .build();

  private BillJson() {}

  /**
   * Decodes the PDF, and reads to the end, so that the file is known to be whole.
   *
   * @return whether there was one
   */
  static boolean decode(Path file, OutputStream target) throws IOException {
    boolean found = false;
    try (JsonParser json = FACTORY.createParser(file.toFile());
        RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      while (json.nextToken() != null) {
        if (!found && json.currentToken() == JsonToken.VALUE_STRING && isPdf(json, bytes)) {
          long unused = JsonBase64.decode(json, target);
          found = true;
        }
      }
      return found;
    }
  }

  /** Looks into the file, since the parser would read the whole text. */
  private static boolean isPdf(JsonParser json, RandomAccessFile bytes) throws IOException {
    long quote = json.currentTokenLocation().getByteOffset();
    byte[] beginning = new byte[PDF_IN_BASE64.length()];
    if (quote < 0 || quote + 1 + beginning.length > bytes.length()) {
      return false;
    }
    bytes.seek(quote + 1);
    bytes.readFully(beginning);
    return new String(beginning, StandardCharsets.US_ASCII).equals(PDF_IN_BASE64);
  }
}
