package vn.hoso.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vn.hoso.signature.error.DocumentSignatureException;

/** The JSON line of a file that could not be read, in the form of the others. */
final class ErrorLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ErrorLine() {}

  static String json(Path file, String verdict, DocumentSignatureException error) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("file", file.toString());
      json.writeStringField("verdict", verdict);
      json.writeStringField("error", error.getMessage());
      json.writeArrayFieldStart("signatures");
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return line.toString();
  }
}
