package vn.hoso.signature.internal.cms.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Sha256;

/** Collects the certificates, CRLs and OCSP responses of a CMS from where they may be. */
final class Material {

  private static final String OCSP_RESPONSE = "1.3.6.1.5.5.7.16.2"; // RFC 5940
  private static final String BASIC_OCSP_RESPONSE = "1.3.6.1.5.5.7.48.1.1";

  final List<X509Certificate> certificates = new ArrayList<>();
  final List<byte[]> crls = new ArrayList<>();
  final List<byte[]> ocsps = new ArrayList<>();
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
  void addCertificates(@Nullable Ber set) throws MalformedCmsException {
    for (Ber element : children(set)) {
      if (element.is(Ber.SEQUENCE)) {
        addCertificate(element.encoded());
      }
    }
  }

  /** Of RevocationInfoChoices (RFC 5652 §10.2.1). */
  void addRevocation(@Nullable Ber set) throws MalformedCmsException {
    for (Ber element : children(set)) {
      addRevocationChoice(element);
    }
  }

  /** A CRL or, as another format, an OCSP response. */
  void addRevocationChoice(Ber element) throws MalformedCmsException {
    if (element.is(Ber.SEQUENCE)) {
      crls.add(element.encoded());
    } else if (element.is(Ber.CONTEXT_1)) {
      BerFields other = element.fields();
      String format = other.any("revocation format").objectIdentifier();
      byte[] response = other.any("revocation information").encoded();
      if (format.equals(OCSP_RESPONSE)) {
        ocsps.add(response);
      } else if (format.equals(BASIC_OCSP_RESPONSE)) {
        ocsps.add(wrapped(response));
      }
    }
  }

  /** The SHA-256, in hexadecimal, of the CRLs and OCSP responses. */
  Set<String> revocationDigests() {
    return Stream.concat(crls.stream(), ocsps.stream())
        .map(Sha256::hex)
        .collect(Collectors.toSet());
  }

  /** What PDF and CAdES signatures carry in attributes; what cannot be read becomes a note. */
  void addFrom(Attributes signed, Attributes unsigned) {
    for (Ber value : signed.values(Attributes.REVOCATION_INFO_ARCHIVAL)) {
      tolerate("the Adobe revocation attribute", () -> addAdobeArchival(value));
    }
    for (Ber value : unsigned.values(Attributes.CERTIFICATE_VALUES)) {
      tolerate("the certificate-values attribute", () -> addCertificates(value));
    }
    for (Ber value : unsigned.values(Attributes.REVOCATION_VALUES)) {
      tolerate("the revocation-values attribute", () -> addRevocationValues(value));
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

  /** ISO 32000-1 §12.8.3.3.2. */
  private void addAdobeArchival(Ber archival) throws MalformedCmsException {
    BerFields fields = archival.fields();
    for (Ber list : children(fields.optional(Ber.CONTEXT_0))) {
      list.children().forEach(crl -> crls.add(crl.encoded()));
    }
    for (Ber list : children(fields.optional(Ber.CONTEXT_1))) {
      list.children().forEach(response -> ocsps.add(response.encoded()));
    }
  }

  /** EN 319 122-1 §A.1.2.2, where the OCSP responses lack their outermost layer. */
  private void addRevocationValues(Ber values) throws MalformedCmsException {
    BerFields fields = values.fields();
    for (Ber list : children(fields.optional(Ber.CONTEXT_0))) {
      list.children().forEach(crl -> crls.add(crl.encoded()));
    }
    for (Ber list : children(fields.optional(Ber.CONTEXT_1))) {
      for (Ber response : list.children()) {
        ocsps.add(wrapped(response.encoded()));
      }
    }
  }

  private static byte[] wrapped(byte[] basicResponse) throws MalformedCmsException {
    ResponseBytes bytes =
        new ResponseBytes(
            OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(basicResponse));
    try {
      return new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), bytes)
          .getEncoded();
    } catch (IOException e) {
      throw new MalformedCmsException("an OCSP response cannot be encoded", e);
    }
  }

  private static List<Ber> children(@Nullable Ber element) throws MalformedCmsException {
    return element == null ? List.of() : element.children();
  }
}
