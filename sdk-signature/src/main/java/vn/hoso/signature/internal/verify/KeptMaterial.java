package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
