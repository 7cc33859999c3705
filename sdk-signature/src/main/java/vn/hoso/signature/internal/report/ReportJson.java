package vn.hoso.signature.internal.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.SignatureRole;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.VerificationReport;

/** A report for programs: one JSON object on one line. */
public final class ReportJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  public static String write(VerificationReport report) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      new ReportJson(json).document(report);
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return out.toString();
  }

  private void document(VerificationReport report) throws IOException {
    json.writeStartObject();
    string("file", report.document().toString());
    string("verdict", report.verdict().code());
    string("error", null);
    string("judgedAt", report.judgedAt().toString());
    json.writeArrayFieldStart("signatures");
    for (SignatureReport signature : report.signatures()) {
      signature(signature);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void signature(SignatureReport signature) throws IOException {
    json.writeStartObject();
    string("field", orNull(signature.field()));
    string("format", signature.format());
    json.writeArrayFieldStart("roles");
    for (SignatureRole role : signature.roles().stream().sorted().toList()) {
      json.writeString(role.name());
    }
    json.writeEndArray();
    string("verdict", signature.verdict().code());
    string(
        "subIndication", signature.verdict().subIndication().map(SubIndication::name).orElse(null));
    json.writeBooleanField("intact", signature.intact());
    string("signer", orNull(signature.signer()));
    string("issuer", orNull(signature.issuer()));
    string(
        "signingTime",
        signature.signingTime().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse(null));
    string("timeSource", signature.timeSource().name());
    json.writeArrayFieldStart("covers");
    for (String part : signature.covers()) {
      json.writeString(part);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("reasons");
    for (CheckResult objection : signature.objections()) {
      json.writeString(objection.text().vietnamese());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("checks");
    for (CheckResult check : signature.checks()) {
      check(json, check);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("counterSignatures");
    for (SignatureReport counterSignature : signature.counterSignatures()) {
      signature(counterSignature);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void check(JsonGenerator json, CheckResult check) throws IOException {
    SubIndication reason = check.reason();
    json.writeStartObject();
    json.writeStringField("check", check.check().name());
    json.writeStringField("outcome", check.outcome().name());
    json.writeStringField("subIndication", reason == null ? null : reason.name());
    json.writeStringField("vi", check.text().vietnamese());
    json.writeStringField("en", check.text().english());
    json.writeEndObject();
  }

  private void string(String name, @Nullable String value) throws IOException {
    json.writeStringField(name, value);
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
