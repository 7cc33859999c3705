package vn.hoso.signature.time;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Map;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import vn.hoso.signature.internal.crypto.Providers;

/** A TimeStampResp (RFC 3161 §2.4.2) that is not believed before it was checked. */
final class TimeStampAnswer {

  private static final Map<Integer, String> FAILURES =
      Map.of(
          PKIFailureInfo.badAlg, "badAlg, it does not take this digest",
          PKIFailureInfo.badRequest, "badRequest",
          PKIFailureInfo.badDataFormat, "badDataFormat",
          PKIFailureInfo.timeNotAvailable, "timeNotAvailable, its clock is out of order",
          PKIFailureInfo.unacceptedPolicy, "unacceptedPolicy, it does not know this policy",
          PKIFailureInfo.unacceptedExtension, "unacceptedExtension",
          PKIFailureInfo.addInfoNotAvailable, "addInfoNotAvailable",
          PKIFailureInfo.systemFailure, "systemFailure");

  private final TimeStampResponse response;

  private TimeStampAnswer(TimeStampResponse response) {
    this.response = response;
  }

  static TimeStampAnswer read(byte[] encoded) throws TSPException, IOException {
    try {
      return new TimeStampAnswer(new TimeStampResponse(encoded));
    } catch (RuntimeException e) { // Bouncy Castle throws these, too, on malformed tokens
      throw new TSPException("its answer is malformed", e);
    }
  }

  /** The token, if it answers the request and its signature is good. */
  TimeStamp tokenFor(TimeStampRequest request) throws TSPException, IOException {
    try {
      return checked(request);
    } catch (RuntimeException e) { // as above
      throw new TSPException("its token is malformed", e);
    }
  }

  private TimeStamp checked(TimeStampRequest request) throws TSPException, IOException {
    int status = response.getStatus();
    if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
      throw new TSPValidationException("the request was rejected, " + reason(status));
    }
    response.validate(request);
    TimeStampToken token = response.getTimeStampToken();
    verifySignature(token);
    return new TimeStamp(token.getEncoded(), token.getTimeStampInfo().getGenTime().toInstant());
  }

  /** Also checks ESSCertID and that the certificate is for time-stamps only (RFC 3161 §2.3). */
  private static void verifySignature(TimeStampToken token) throws TSPException {
    X509CertificateHolder signer =
        token.getCertificates().getMatches(null).stream()
            .filter(certificate -> token.getSID().match(certificate))
            .findFirst()
            .orElseThrow(
                () -> new TSPValidationException("the token lacks the certificate it should have"));
    try {
      token.validate(
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(Providers.bouncyCastle())
              .build(signer));
    } catch (OperatorCreationException | CertificateException e) {
      throw new TSPException("the token's certificate cannot be used", e);
    }
  }

  private String reason(int status) {
    StringBuilder reason = new StringBuilder("status ").append(status);
    PKIFailureInfo info = response.getFailInfo();
    if (info != null) {
      FAILURES.forEach(
          (bit, text) -> {
            if ((info.intValue() & bit) != 0) {
              reason.append(", ").append(text);
            }
          });
    }
    String text = response.getStatusString();
    return text == null ? reason.toString() : reason + ", \"" + text + "\"";
  }
}
