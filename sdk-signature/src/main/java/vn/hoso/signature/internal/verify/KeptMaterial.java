package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.verify.Grounds.JudgedTimeStamp;

/** What verdicts rest on, each item once, in DER. Not thread-safe. */
public final class KeptMaterial {

  private final Map<String, byte[]> certificates = new LinkedHashMap<>();
  private final Map<String, byte[]> crls = new LinkedHashMap<>();
  private final Map<String, byte[]> ocsps = new LinkedHashMap<>();
  private final Map<String, byte[]> timeStamps = new LinkedHashMap<>();

  KeptMaterial() {}

  /** Of all signatures and counter-signatures. */
  public static KeptMaterial of(List<Examination> examinations) {
    KeptMaterial material = new KeptMaterial();
    examinations.stream()
        .flatMap(Examination::all)
        .forEach(
            each -> {
              each.report().certificates().forEach(material::add);
              material.add(each.grounds());
            });
    return material;
  }

  /** What came with a signature, its time-stamps aside. */
  static KeptMaterial carriedBy(SignatureFacts facts) {
    return of(facts.certificates(), facts.crls(), facts.ocsps());
  }

  /** What is in a time-stamp. */
  static KeptMaterial carriedBy(TimeStampFacts token) {
    return of(token.certificates(), token.crls(), token.ocsps());
  }

  private static KeptMaterial of(
      List<X509Certificate> certificates, List<byte[]> crls, List<byte[]> ocsps) {
    KeptMaterial material = new KeptMaterial();
    certificates.forEach(material::add);
    crls.forEach(each -> put(material.crls, each));
    ocsps.forEach(each -> put(material.ocsps, each));
    return material;
  }

  static KeptMaterial of(Grounds grounds) {
    KeptMaterial material = new KeptMaterial();
    material.add(grounds);
    return material;
  }

  public Collection<byte[]> certificates() {
    return certificates.values();
  }

  public Collection<byte[]> crls() {
    return crls.values();
  }

  public Collection<byte[]> ocsps() {
    return ocsps.values();
  }

  /** Time-stamp tokens. */
  public Collection<byte[]> timeStamps() {
    return timeStamps.values();
  }

  public boolean isEmpty() {
    return certificates.isEmpty() && crls.isEmpty() && ocsps.isEmpty();
  }

  /** Drops what another has. */
  void remove(KeptMaterial other) {
    certificates.keySet().removeAll(other.certificates.keySet());
    crls.keySet().removeAll(other.crls.keySet());
    ocsps.keySet().removeAll(other.ocsps.keySet());
  }

  private void add(Grounds grounds) {
    grounds.certificates().forEach(this::add);
    for (JudgedTimeStamp each : grounds.timeStamps()) {
      put(timeStamps, each.token().token());
      each.token().certificate().ifPresent(this::add);
    }
    grounds.statuses().forEach(this::add);
  }

  /** What says so, if anything does. */
  void add(CertificateStatus status) {
    byte[] der = status.proof().der();
    if (der != null) {
      put(status.finding().source() == Source.OCSP ? ocsps : crls, der);
    }
  }

  void add(X509Certificate certificate) {
    put(certificates, Certificates.encoded(certificate));
  }

  private static void put(Map<String, byte[]> items, byte[] der) {
    items.putIfAbsent(Sha256.hex(der), der);
  }
}
