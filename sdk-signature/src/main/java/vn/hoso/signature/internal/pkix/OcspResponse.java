package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.pkix.file.Der;

/**
 * An OCSP response (RFC 6960 §4.2.1). Immutable; authentic only if {@link #isSignedBy} says so of a
 * key that may answer.
 */
final class OcspResponse {

  private static final int MAX_CERTIFICATES = 10;

  private final byte[] der;
  private final String digest;
  private final byte[] toBeSigned;
  private final BasicOCSPResponse basic;
  private final Instant producedAt;
  private final List<SingleResponse> answers = new ArrayList<>();

  /**
   * Reads an OCSPResponse, or the BasicOCSPResponse in it, as CMS signatures carry it.
   *
   * @param der kept and not copied: it must not change any more
   * @throws IOException if it is neither, or if the responder reported an error
   */
  OcspResponse(byte[] der) throws IOException {
    try {
      boolean complete = Der.of(der).enter(Der.SEQUENCE).is(Der.ENUMERATED);
      byte[] basicDer = complete ? basic(der) : der;
      this.der = complete ? der : complete(der);
      basic = BasicOCSPResponse.getInstance(basicDer);
      // The bytes as they came: encoding the parsed object again may give others.
      toBeSigned = Der.of(basicDer).enter(Der.SEQUENCE).element();
      producedAt = basic.getTbsResponseData().getProducedAt().getDate().toInstant();
      for (ASN1Encodable answer : basic.getTbsResponseData().getResponses()) {
        answers.add(SingleResponse.getInstance(answer));
      }
      digest = Sha256.hex(der);
    } catch (ParseException | RuntimeException e) {
      // Bouncy Castle answers garbage with unchecked exceptions of several types.
      throw new IOException("not the DER of an OCSP response", e);
    }
  }

  /** The OCSPResponse; not a copy: it is read only. */
  byte[] der() {
    return der;
  }

  String digest() {
    return digest;
  }

  Instant producedAt() {
    return producedAt;
  }

  ResponderID responder() {
    return basic.getTbsResponseData().getResponderID();
  }

  List<SingleResponse> answers() {
    return answers;
  }

  @Nullable Extensions extensions() {
    return basic.getTbsResponseData().getResponseExtensions();
  }

  /** The certificates that the responder sent along; unreadable ones are left out. */
  List<X509Certificate> certificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    ASN1Sequence sent = basic.getCerts();
    for (int i = 0; sent != null && i < Math.min(sent.size(), MAX_CERTIFICATES); i++) {
      try {
        byte[] der = sent.getObjectAt(i).toASN1Primitive().getEncoded();
        Certificates.read(der).ifPresent(certificates::add);
      } catch (IOException e) {
        // If it was the responder's, the response will have no signer.
      }
    }
    return certificates;
  }

  boolean isSignedBy(PublicKey key) {
    return SignatureCheck.verifies(
        basic.getSignatureAlgorithm(),
        ByteBuffer.wrap(toBeSigned),
        basic.getSignature().getOctets(),
        key);
  }

  private static byte[] complete(byte[] basic) throws IOException {
    ResponseBytes content =
        new ResponseBytes(OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(basic));
    return new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), content)
        .getEncoded(ASN1Encoding.DER);
  }

  private static byte[] basic(byte[] der) throws IOException {
    OCSPResponse response = OCSPResponse.getInstance(der);
    int status = response.getResponseStatus().getIntValue();
    ResponseBytes content = response.getResponseBytes();
    if (status != 0 || content == null) {
      throw new IOException("the responder refused with status " + status);
    }
    if (!OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(content.getResponseType())) {
      throw new IOException("a type of OCSP response that nobody uses");
    }
    return content.getResponse().getOctets();
  }
}
