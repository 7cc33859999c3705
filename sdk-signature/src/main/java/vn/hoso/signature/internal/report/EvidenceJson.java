package vn.hoso.signature.internal.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.EvidenceReport;
import vn.hoso.signature.VerificationReport;

/** A report on kept evidence for programs: one JSON object on one line. */
public final class EvidenceJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private EvidenceJson() {}

  public static String write(EvidenceReport report) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("file", report.evidence().toString());
      json.writeStringField("verdict", report.verdict().name());
      json.writeStringField("recordedVerdict", report.recordedVerdict().orElse(null));
      json.writeStringField("recordedAt", report.recordedAt().map(Instant::toString).orElse(null));
      json.writeArrayFieldStart("findings");
      for (BilingualText finding : report.findings()) {
        json.writeStartObject();
        json.writeStringField("vi", finding.vietnamese());
        json.writeStringField("en", finding.english());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeFieldName("seal");
      json.writeRawValue(report.seal().toJson());
      json.writeFieldName("judgedAgain");
      json.writeRawValue(report.judgedAgain().map(VerificationReport::toJson).orElse("null"));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return out.toString();
  }
}
