package vn.hoso.signature.internal.cms.read;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Collects the certificates, CRLs and OCSP responses of a CMS from where they may be. */
final class Material {

  final List<X509Certificate> certificates = new ArrayList<>();
  final RevocationData revocation = new RevocationData();
  final List<String> notes = new ArrayList<>();

  private final CertificateFactory factory;
  private int timeStamps;
  private int counterSignatures;

  Material() {
    try {
      factory = CertificateFactory.getInstance("X.509");
    } catch (CertificateException e) {
      throw new IllegalStateException("Every Java platform has X.509", e);
    }
  }

  /** Of a CertificateSet (RFC 5652 §10.2.3); attribute certificates are not for us. */
  void addCertificates(List<Ber> elements) {
    for (Ber element : elements) {
      if (element.is(Ber.SEQUENCE)) {
        addCertificate(element.encoded());
      }
    }
  }

  /** Of RevocationInfoChoices (RFC 5652 §10.2.1). */
  void addRevocation(List<Ber> elements) throws MalformedCmsException {
    for (Ber element : elements) {
      revocation.addChoice(element);
    }
  }

  /** What PDF and CAdES signatures carry in attributes; what cannot be read becomes a note. */
  void addFrom(Attributes signed, Attributes unsigned) {
    for (Ber value : signed.values(Attributes.REVOCATION_INFO_ARCHIVAL)) {
      tolerate("the Adobe revocation attribute", () -> revocation.addAdobeArchival(value));
    }
    for (Ber value : unsigned.values(Attributes.CERTIFICATE_VALUES)) {
      tolerate("the certificate-values attribute", () -> addCertificates(value.children()));
    }
    for (Ber value : unsigned.values(Attributes.REVOCATION_VALUES)) {
      tolerate("the revocation-values attribute", () -> revocation.addRevocationValues(value));
    }
  }

  /** Counts a time-stamp; whether it is beyond those that are read, which is noted. */
  boolean isTimeStampTooMany() {
    timeStamps++;
    if (timeStamps == CmsReader.MAX_TIME_STAMPS + 1) {
      notes.add("of the time-stamps only the first " + CmsReader.MAX_TIME_STAMPS + " were read");
    }
    return timeStamps > CmsReader.MAX_TIME_STAMPS;
  }

  /** Counts a counter-signature; whether it is beyond those that are read. */
  boolean isCounterSignatureTooMany() {
    counterSignatures++;
    return counterSignatures > CmsReader.MAX_COUNTER_SIGNATURES;
  }

  /** Does something for which a failure is a note, since the signature does not depend on it. */
  void tolerate(String what, Step step) {
    try {
      step.run();
    } catch (MalformedCmsException | RuntimeException e) {
      // Bouncy Castle answers some garbage with unchecked exceptions.
      notes.add(what + " cannot be read: " + e.getMessage());
    }
  }

  /** Part of the reading. */
  interface Step {
    void run() throws MalformedCmsException;
  }

  private void addCertificate(byte[] der) {
    try {
      certificates.add(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException | RuntimeException e) {
      notes.add("a certificate cannot be read: " + e.getMessage());
    }
  }
}
