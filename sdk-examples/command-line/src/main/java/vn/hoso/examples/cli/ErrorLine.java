package vn.hoso.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.error.UnsupportedDocumentException;

/** What is said of a file that could not be read, in the form of the reports. */
final class ErrorLine {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final String VIETNAMESE = "Tệp: %s%nKết luận: KHÔNG ĐỌC ĐƯỢC (%s)%n%s%n";

  private ErrorLine() {}

  static String of(Path file, DocumentSignatureException error, boolean json, boolean english) {
    String verdict = error instanceof UnsupportedDocumentException ? "UNSUPPORTED" : "ERROR";
    return of(file, verdict, String.valueOf(error.getMessage()), json, english);
  }

  static String of(Path file, String verdict, String reason, boolean json, boolean english) {
    return json ? json(file, verdict, reason) : text(file, verdict, reason, english);
  }

  private static String text(Path file, String verdict, String reason, boolean english) {
    return (english ? "File: %s%nVerdict: NOT READ (%s)%n%s%n" : VIETNAMESE)
        .formatted(OneLine.of(file.toString()), verdict, OneLine.of(reason));
  }

  private static String json(Path file, String verdict, String reason) {
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
