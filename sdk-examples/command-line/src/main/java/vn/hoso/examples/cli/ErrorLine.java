package vn.hoso.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What is said of a file that could not be read, in the form of the reports. */
final class ErrorLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final String VIETNAMESE = "Tệp: %s%nKết luận: KHÔNG ĐỌC ĐƯỢC (%s)%n%s%n";

  private ErrorLine() {}

  static String text(Path file, String verdict, String reason, boolean english) {
    return (english ? "File: %s%nVerdict: NOT READ (%s)%n%s%n" : VIETNAMESE)
        .formatted(OneLine.of(file.toString()), verdict, OneLine.of(reason));
  }

  static String json(Path file, String verdict, String reason) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("file", file.toString());
      json.writeStringField("verdict", verdict);
      json.writeStringField("error", reason);
      json.writeArrayFieldStart("signatures");
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return line.toString();
  }
}
