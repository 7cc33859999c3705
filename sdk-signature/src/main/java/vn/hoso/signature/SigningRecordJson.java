package vn.hoso.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.remote.Json;
import vn.hoso.signature.internal.verify.CertificateExamination;

/** The stored form of a {@link SigningRecord}; certificates, CRLs and OCSP responses in base64. */
final class SigningRecordJson {

  private static final String FORMAT = "hoso-signing-record-1";

  private SigningRecordJson() {}

  static byte[] write(SigningRecord signing) {
    CertificateState state = signing.certificateState();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("document", signing.document());
    json.put("sha256", signing.sha256());
    putIfKnown(json, "level", signing.level());
    json.put("field", signing.field());
    json.put("signingTime", signing.signingTime());
    putIfKnown(json, "timestampTime", signing.timestampTime());
    json.put("warnings", signing.warnings().stream().map(SigningRecordJson::text).toList());
    json.put("checkedAt", state.checkedAt());
    json.put("outcome", state.outcome());
    json.put("checks", state.checks().stream().map(SigningRecordJson::check).toList());
    json.put("text", state.toVietnamese());
    json.put("certificates", base64(state.path().stream().map(Certificates::encoded).toList()));
    json.put("crls", base64(state.crls()));
    json.put("ocspResponses", base64(state.ocspResponses()));
    return Json.write(json);
  }

  static SigningRecord read(byte[] stored) throws IOException {
    Json json = Json.parse(stored);
    if (!json.text("format").equals(FORMAT)) {
      throw new IOException("its format is not " + FORMAT);
    }
    try {
      return new SigningRecord(
          json.text("document"),
          json.text("sha256"),
          json.text("level").isEmpty() ? null : SignatureLevel.valueOf(json.text("level")),
          json.text("field"),
          Instant.parse(json.text("signingTime")),
          json.text("timestampTime").isEmpty() ? null : Instant.parse(json.text("timestampTime")),
          state(json),
          json.at("warnings").items().stream().map(SigningRecordJson::text).toList());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException("a member is damaged", e);
    }
  }

  private static CertificateState state(Json json) throws IOException {
    List<X509Certificate> path = new ArrayList<>();
    for (byte[] der : bytes(json, "certificates")) {
      path.add(
          Certificates.read(der).orElseThrow(() -> new IOException("a certificate is damaged")));
    }
    if (path.isEmpty()) {
      throw new IOException("it has no certificate");
    }
    return new CertificateState(
        path.get(0),
        Instant.parse(json.text("checkedAt")),
        new CertificateExamination(
            path,
            json.at("checks").items().stream().map(SigningRecordJson::check).toList(),
            bytes(json, "crls"),
            bytes(json, "ocspResponses")));
  }

  private static Map<String, Object> check(CheckResult check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("check", check.check());
    json.put("outcome", check.outcome());
    putIfKnown(json, "subIndication", check.reason());
    json.putAll(text(check.text()));
    return json;
  }

  private static CheckResult check(Json json) {
    String reason = json.text("subIndication");
    return new CheckResult(
        Check.valueOf(json.text("check")),
        Outcome.valueOf(json.text("outcome")),
        reason.isEmpty() ? null : SubIndication.valueOf(reason),
        text(json));
  }

  private static Map<String, String> text(BilingualText text) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("vi", text.vietnamese());
    json.put("en", text.english());
    return json;
  }

  private static BilingualText text(Json json) {
    return new BilingualText(json.text("vi"), json.text("en"));
  }

  private static List<String> base64(List<byte[]> items) {
    return items.stream().map(Base64.getEncoder()::encodeToString).toList();
  }

  private static List<byte[]> bytes(Json json, String name) {
    return json.at(name).items().stream()
        .map(item -> Base64.getDecoder().decode(item.text()))
        .toList();
  }

  private static void putIfKnown(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
