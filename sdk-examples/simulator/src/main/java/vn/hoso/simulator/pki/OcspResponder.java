package vn.hoso.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;

/** Answers for one CA by a key of its own (RFC 6960 §4.2.2.2). Thread-safe. */
final class OcspResponder {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final Duration AGE_WHEN_EXPIRED = LIFETIME.plusDays(1);
  // A DER OCTET STRING, as RFC 6960 §4.4.1 wants it.
  private static final byte[] OTHER_NONCE = {4, 4, 1, 2, 3, 4};

  private final CertificateAuthority authority;
  private final Clock clock;
  private final Supplier<IssuedCertificate> identity;
  private final Supplier<IssuedCertificate> unauthorizedIdentity;

  /**
   * @param keyType of the responder, whose key is generated when it is first asked
   */
  OcspResponder(CertificateAuthority authority, KeyType keyType, Clock clock) {
    this.authority = authority;
    this.clock = clock;
    this.identity =
        new Memo<>(() -> authority.issueServer(Names.RESPONDER, keyType, responderExtensions()));
    this.unauthorizedIdentity =
        new Memo<>(() -> authority.issueServer(Names.NO_RESPONDER, keyType, new ExtensionList()));
  }

  /** Whether all of the requests are about certificates of this CA. */
  boolean isFor(Req[] requests) {
    return Arrays.stream(requests).allMatch(request -> isFor(request.getCertID()));
  }

  BasicOCSPResp answer(OCSPReq query, @Nullable PkiFault fault) throws OCSPException {
    IssuedCertificate signer =
        (fault == OcspFault.UNAUTHORIZED_RESPONDER ? unauthorizedIdentity : identity).get();
    X509CertificateHolder certificate = Certificates.holder(signer.certificate());
    Instant now = clock.instant();
    Instant thisUpdate = fault == OcspFault.EXPIRED ? now.minus(AGE_WHEN_EXPIRED) : now;

    BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
    for (Req request : query.getRequestList()) {
      builder.addResponse(
          subject(request.getCertID(), fault),
          status(request.getCertID().getSerialNumber(), thisUpdate, fault),
          Date.from(thisUpdate),
          Date.from(thisUpdate.plus(LIFETIME)));
    }
    nonce(query, fault).map(Extensions::new).ifPresent(builder::setResponseExtensions);
    BasicOCSPResp answer =
        builder.build(
            signer.key().contentSigner(),
            new X509CertificateHolder[] {certificate},
            Date.from(thisUpdate));
    return fault == OcspFault.BAD_SIGNATURE ? withBadSignature(answer) : answer;
  }

  private boolean isFor(CertificateID id) {
    try {
      return id.matchesIssuer(
          Certificates.holder(authority.certificate()), new BcDigestCalculatorProvider());
    } catch (OCSPException e) {
      throw new IllegalArgumentException("Unknown digest " + id.getHashAlgOID(), e);
    }
  }

  private static ExtensionList responderExtensions() {
    return new ExtensionList()
        .extendedKeyUsage(false, List.of(KeyPurposeId.id_kp_OCSPSigning.getId()))
        .ocspNoCheck();
  }

  private static CertificateID subject(CertificateID asked, @Nullable PkiFault fault) {
    return fault == OcspFault.OTHER_CERTIFICATE
        ? CertificateID.deriveCertificateID(asked, asked.getSerialNumber().add(BigInteger.ONE))
        : asked;
  }

  /** Null is good: so Bouncy Castle spells it. */
  private @Nullable CertificateStatus status(
      BigInteger serial, Instant at, @Nullable PkiFault fault) {
    if (fault == OcspFault.UNKNOWN || !authority.hasIssued(serial)) {
      return new UnknownStatus();
    }
    return authority
        .revocation(serial, at)
        .map(r -> new RevokedStatus(Date.from(r.at()), r.reasonCode()))
        .orElse(null);
  }

  /** The nonce of the request, given back (RFC 6960 §4.4.1). */
  private static Optional<Extension> nonce(OCSPReq query, @Nullable PkiFault fault) {
    if (fault == OcspFault.WRONG_NONCE) {
      return Optional.of(
          new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, OTHER_NONCE));
    }
    return Optional.ofNullable(query.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
        .filter(nonce -> fault != OcspFault.MISSING_NONCE);
  }

  private static BasicOCSPResp withBadSignature(BasicOCSPResp answer) {
    BasicOCSPResponse response;
    try {
      response = BasicOCSPResponse.getInstance(answer.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot encode an OCSP response", e);
    }
    return new BasicOCSPResp(
        new BasicOCSPResponse(
            response.getTbsResponseData(),
            response.getSignatureAlgorithm(),
            new DERBitString(Corruption.ofLastByte(answer.getSignature())),
            response.getCerts()));
  }
}
