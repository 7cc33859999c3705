package vn.hoso.signature.internal.pkix.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds: certificates, CRLs, OCSP responses, in DER, in PEM (any number of blocks), in
 * a PKCS#7 bundle (also BER, as rootca.gov.vn publishes them), or in base64 without PEM armour.
 *
 * @param crls DER of each CertificateList
 * @param ocsps DER of each OCSPResponse
 * @param problems what could not be used, and why
 */
public record PkiObjects(
    List<X509Certificate> certificates,
    List<byte[]> crls,
    List<byte[]> ocsps,
    List<String> problems) {

  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";

  /** Never throws for what the bytes are: what cannot be read is a problem. */
  public static PkiObjects decode(byte[] bytes) {
    PkiObjects found = empty();
    if (isBinary(bytes)) {
      found.addBinary(bytes);
    } else {
      found.addText(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return found;
  }

  /** Nothing; its lists can be added to. */
  public static PkiObjects empty() {
    return new PkiObjects(
        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private static boolean isBinary(byte[] bytes) {
    // A SEQUENCE of 128 bytes or more, or of indefinite length; in text, '0' is followed by ASCII.
    return bytes.length > 1 && bytes[0] == Der.SEQUENCE && bytes[1] < 0;
  }

  private void addText(String text) {
    int begin = text.indexOf(BEGIN);
    if (begin < 0) {
      byte[] decoded = base64(text);
      if (decoded == null || !isBinary(decoded)) {
        problems.add("neither certificate, PKCS#7 bundle, CRL nor OCSP response");
      } else {
        addBinary(decoded);
      }
      return;
    }
    while (begin >= 0) {
      int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
      String label = labelEnd < 0 ? "" : text.substring(begin + BEGIN.length(), labelEnd);
      int end = labelEnd < 0 ? -1 : text.indexOf(DASHES + "END " + label + DASHES, labelEnd);
      if (end < 0) {
        problems.add("a PEM block without an end");
        return;
      }
      addPem(label, text.substring(labelEnd + DASHES.length(), end));
      begin = text.indexOf(BEGIN, end);
    }
  }

  private void addPem(String label, String body) {
    switch (label) {
      case "CERTIFICATE", "X509 CERTIFICATE", "PKCS7", "CMS", "X509 CRL", "OCSP RESPONSE" -> {
        byte[] decoded = base64(body);
        if (decoded == null) {
          problems.add("a PEM block '" + label + "' that is not base64");
        } else {
          addBinary(decoded);
        }
      }
      default ->
          problems.add(
              label.endsWith("PRIVATE KEY")
                  ? "a private key, which does not belong here; remove it"
                  : "a PEM block of a kind that is not used here");
    }
  }

  private static byte @Nullable [] base64(String text) {
    String withoutByteOrderMark = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    try {
      return Base64.getDecoder().decode(withoutByteOrderMark.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void addBinary(byte[] bytes) {
    try {
      switch (kind(bytes)) {
        case CERTIFICATE -> certificates.add(certificate(bytes));
        case CRL -> crls.add(bytes);
        case OCSP -> ocsps.add(bytes);
        case BUNDLE -> addBundle(bytes);
      }
    } catch (IOException | CertificateException | RuntimeException e) {
      // Both the JDK's and Bouncy Castle's parser answer some garbage with unchecked exceptions.
      problems.add("not readable: " + e.getMessage());
    }
  }

  private enum Kind {
    CERTIFICATE,
    CRL,
    OCSP,
    BUNDLE
  }

  private static Kind kind(byte[] bytes) throws IOException {
    if (bytes.length > 1 && bytes[0] == Der.SEQUENCE && bytes[1] == (byte) 0x80) {
      return Kind.BUNDLE; // indefinite length: nothing but CMS is BER
    }
    Der outer = Der.of(bytes).enter(Der.SEQUENCE);
    if (outer.is(Der.OBJECT_IDENTIFIER)) {
      return Kind.BUNDLE;
    }
    if (outer.is(Der.ENUMERATED)) {
      return Kind.OCSP;
    }
    Der toBeSigned = outer.enter(Der.SEQUENCE);
    // RFC 5280 §5.1: version (optional), signature, issuer, thisUpdate; a certificate has no bare
    // time at its first level.
    for (int i = 0; i < 4 && toBeSigned.hasElement(); i++) {
      if (toBeSigned.isTime()) {
        return Kind.CRL;
      }
      toBeSigned.skip();
    }
    return Kind.CERTIFICATE;
  }

  private static X509Certificate certificate(byte[] der) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
  }

  private void addBundle(byte[] bytes) throws IOException {
    ContentInfo bundle = ContentInfo.getInstance(ASN1Primitive.fromByteArray(bytes));
    if (!CMSObjectIdentifiers.signedData.equals(bundle.getContentType())) {
      problems.add("a CMS file of a kind that carries no certificates");
      return;
    }
    SignedData content = SignedData.getInstance(bundle.getContent());
    List<byte[]> encoded = elements(content.getCertificates());
    if (encoded.isEmpty() && content.getCRLs() == null) {
      problems.add("a PKCS#7 bundle without certificates");
    }
    for (byte[] certificate : encoded) {
      try {
        certificates.add(certificate(certificate));
      } catch (CertificateException e) {
        problems.add("not readable in the bundle: " + e.getMessage());
      }
    }
    crls.addAll(elements(content.getCRLs()));
  }

  private static List<byte[]> elements(@Nullable ASN1Set set) throws IOException {
    List<byte[]> elements = new ArrayList<>();
    for (ASN1Encodable element : set == null ? List.<ASN1Encodable>of() : set) {
      elements.add(element.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }
    return elements;
  }
}
