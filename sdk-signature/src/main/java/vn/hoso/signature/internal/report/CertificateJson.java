package vn.hoso.signature.internal.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import vn.hoso.signature.CertificateHolder;
import vn.hoso.signature.CertificateState;
import vn.hoso.signature.CheckResult;

/** The state of a signer's certificate for programs: one JSON object on one line. */
public final class CertificateJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private CertificateJson() {}

  public static String write(CertificateState state) {
    X509Certificate certificate = state.certificate();
    CertificateHolder holder = state.holder();
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("name", holder.name());
      json.writeStringField("organisation", holder.organisation().orElse(null));
      json.writeStringField("title", holder.title().orElse(null));
      json.writeStringField("taxCode", holder.taxCode().orElse(null));
      json.writeStringField("agencyCode", holder.agencyCode().orElse(null));
      json.writeStringField("personalId", holder.personalId().orElse(null));
      json.writeStringField(
          "issuer", CertificateNames.display(certificate.getIssuerX500Principal()));
      json.writeStringField("serialNumber", certificate.getSerialNumber().toString(16));
      json.writeStringField("notBefore", certificate.getNotBefore().toInstant().toString());
      json.writeStringField("notAfter", certificate.getNotAfter().toInstant().toString());
      json.writeArrayFieldStart("keyUsage");
      for (String usage : CertificateNames.keyUsages(certificate)) {
        json.writeString(usage);
      }
      json.writeEndArray();
      json.writeStringField("checkedAt", state.checkedAt().toString());
      json.writeStringField("outcome", state.outcome().name());
      json.writeArrayFieldStart("checks");
      for (CheckResult check : state.checks()) {
        ReportJson.check(json, check);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return out.toString();
  }
}
