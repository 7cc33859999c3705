package vn.hoso.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What is said of a file that could not be read, in the form of the reports. */
final class ErrorLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final String VIETNAMESE = "Tệp: %s%nKết luận: KHÔNG ĐỌC ĐƯỢC (%s)%n%s%n";

  /** As in the reports: a file's name must not be able to add lines of its own. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private ErrorLine() {}

  static String text(Path file, String verdict, String reason, boolean english) {
    return (english ? "File: %s%nVerdict: NOT READ (%s)%n%s%n" : VIETNAMESE)
        .formatted(onOneLine(file.toString()), verdict, onOneLine(reason));
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

  private static String onOneLine(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
  }
}
