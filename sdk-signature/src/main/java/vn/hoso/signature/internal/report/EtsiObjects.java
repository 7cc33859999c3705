package vn.hoso.signature.internal.report;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.RevocationProof;
import vn.hoso.signature.internal.verify.Examination;
import vn.hoso.signature.internal.verify.Grounds.JudgedTimeStamp;

/**
 * The validation objects of a report (TS 119 102-2 §4.4), each once whatever the number of
 * signatures that rest on it. Not thread-safe.
 */
final class EtsiObjects {

  private final Instant judgedAt;
  private final Map<String, Item> items = new LinkedHashMap<>();

  private static final class Item {

    private final String id;
    private final String type;
    private final byte[] encoded;
    private final @Nullable JudgedTimeStamp timeStamp;

    private Item(String id, String type, byte[] encoded, @Nullable JudgedTimeStamp timeStamp) {
      this.id = id;
      this.type = type;
      this.encoded = encoded;
      this.timeStamp = timeStamp;
    }
  }

  /** All that a report needs. */
  EtsiObjects(Instant judgedAt, List<Examination> examinations) {
    this.judgedAt = judgedAt;
    examinations.stream().flatMap(Examination::all).forEach(this::add);
  }

  String certificate(X509Certificate certificate) {
    return add("certificate", "C", Certificates.encoded(certificate), null);
  }

  /** Null if nothing decided. */
  @Nullable String revocation(RevocationProof proof) {
    byte[] der = proof.der();
    if (der == null) {
      return null;
    }
    return proof.finding().source() == Source.OCSP
        ? add("OCSPResponse", "O", der, null)
        : add("CRL", "R", der, null);
  }

  String timeStamp(JudgedTimeStamp timeStamp) {
    return add("timestamp", "T", timeStamp.token().token(), timeStamp);
  }

  void write(EtsiXml xml) {
    if (items.isEmpty()) {
      return;
    }
    xml.start("SignatureValidationObjects");
    for (Item item : items.values()) {
      write(item, xml);
    }
    xml.end();
  }

  private void add(Examination examination) {
    examination.report().certificates().forEach(this::certificate);
    examination.grounds().certificates().forEach(this::certificate);
    examination.grounds().timeStamps().forEach(this::timeStamp);
    examination
        .grounds()
        .timeStamps()
        .forEach(each -> each.token().certificate().ifPresent(this::certificate));
    examination.grounds().statuses().forEach(status -> revocation(status.proof()));
  }

  private String add(
      String type, String letter, byte[] encoded, @Nullable JudgedTimeStamp timeStamp) {
    return items.computeIfAbsent(
            Sha256.hex(encoded),
            digest ->
                new Item(
                    "%s-%d".formatted(letter, items.size() + 1),
                    "urn:etsi:019102:validationObject:" + type,
                    encoded,
                    timeStamp))
        .id;
  }

  private void write(Item item, EtsiXml xml) {
    xml.start("ValidationObject").attribute("id", item.id).text("ObjectType", item.type);
    xml.start("ValidationObjectRepresentation")
        .text("base64", Base64.getEncoder().encodeToString(item.encoded))
        .end();
    poe(xml.start("POE"), judgedAt).end();
    JudgedTimeStamp timeStamp = item.timeStamp;
    if (timeStamp != null) {
      xml.start("POEProvisioning").time("POETime", timeStamp.token().time()).end();
      report(timeStamp, xml);
    }
    xml.end();
  }

  /** That somebody knew it then; here because it is what was looked at (TS 119 102-2 §4.4.6). */
  static EtsiXml poe(EtsiXml xml, Instant time) {
    return xml.time("POETime", time).text("TypeOfProof", "urn:etsi:019102:poetype:validation");
  }

  private void report(JudgedTimeStamp timeStamp, EtsiXml xml) {
    xml.start("ValidationReport");
    timeStamp
        .token()
        .certificate()
        .ifPresent(
            unit ->
                xml.start("SignerInformation")
                    .reference("SignerCertificate", certificate(unit))
                    .text("Signer", CertificateNames.display(unit.getSubjectX500Principal()))
                    .end());
    xml.start("SignatureValidationStatus");
    EtsiIndication.ofTimeStamp(timeStamp.intact(), timeStamp.proves()).write(xml);
    xml.end().end();
  }
}
