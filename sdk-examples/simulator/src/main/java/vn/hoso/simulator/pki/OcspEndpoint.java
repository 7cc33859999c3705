package vn.hoso.simulator.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;

/** Certificate status over HTTP, by POST and by GET (RFC 6960 appendix A). Thread-safe. */
final class OcspEndpoint implements Endpoint {
  private static final String REQUEST_TYPE = "application/ocsp-request";
  private static final String RESPONSE_TYPE = "application/ocsp-response";

  private final List<OcspResponder> responders;

  /**
   * @param responders one per CA: each answers for the CA that appointed it only (§4.2.2.2)
   */
  OcspEndpoint(List<OcspResponder> responders) {
    this.responders = List.copyOf(responders);
  }

  @Override
  public Reply answer(PkiRequest request) {
    boolean post = request.method().equals("POST");
    if (!post && !request.method().equals("GET")) {
      return Reply.error(405, "OCSP is spoken by POST or GET");
    }
    if (post && !REQUEST_TYPE.equals(request.header("Content-Type").orElse(""))) {
      return Reply.error(415, "An OCSP request has the content type " + REQUEST_TYPE);
    }
    OCSPResp response;
    try {
      OCSPReq query = new OCSPReq(post ? request.body() : fromPath(request));
      response = response(query, request.fault().orElse(null));
    } catch (IOException | IllegalArgumentException e) {
      response = withoutAnswer(OCSPRespBuilder.MALFORMED_REQUEST);
    }
    try {
      return Reply.ok(RESPONSE_TYPE, response.getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException("Cannot encode an OCSP response", e);
    }
  }

  /** The answer to a request without a nonce, DER. */
  byte[] response(X509Certificate issuer, BigInteger serial) {
    try {
      CertificateID id =
          new CertificateID(
              new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
              Certificates.holder(issuer),
              serial);
      return response(new OCSPReqBuilder().addRequest(id).build(), null).getEncoded();
    } catch (OCSPException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("Cannot build an OCSP response", e);
    }
  }

  private OCSPResp response(OCSPReq query, @Nullable PkiFault fault) {
    if (fault == OcspFault.TRY_LATER) {
      return withoutAnswer(OCSPRespBuilder.TRY_LATER);
    }
    if (fault == OcspFault.INTERNAL_ERROR) {
      return withoutAnswer(OCSPRespBuilder.INTERNAL_ERROR);
    }
    Optional<OcspResponder> responder =
        responders.stream().filter(r -> r.isFor(query.getRequestList())).findFirst();
    if (fault == OcspFault.UNAUTHORIZED || responder.isEmpty()) {
      return withoutAnswer(OCSPRespBuilder.UNAUTHORIZED);
    }
    try {
      BasicOCSPResp answer = responder.get().answer(query, fault);
      return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer);
    } catch (OCSPException e) {
      throw new IllegalStateException("Cannot build an OCSP response", e);
    }
  }

  private static OCSPResp withoutAnswer(int status) {
    return new OCSPResp(new OCSPResponse(new OCSPResponseStatus(status), null));
  }

  /** GET {url}/{url-encoding of base-64 encoding of the DER encoding of the OCSPRequest}. */
  private static byte[] fromPath(PkiRequest request) {
    // Base 64 may contain slashes: only the first two are the path's own.
    String[] parts = request.uri().getPath().split("/", 3);
    return Base64.getDecoder().decode(parts[parts.length - 1]);
  }
}
