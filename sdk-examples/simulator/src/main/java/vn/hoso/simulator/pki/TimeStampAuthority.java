package vn.hoso.simulator.pki;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;

/** A TSA under the root, as Ban Cơ yếu Chính phủ has it (RFC 3161). Thread-safe. */
final class TimeStampAuthority {
  private static final Set<ASN1ObjectIdentifier> IMPRINTS =
      Set.of(TSPAlgorithms.SHA1, TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);
  private static final ASN1ObjectIdentifier OTHER_POLICY =
      new ASN1ObjectIdentifier("2.16.704.1.1.1.99");

  private final Supplier<IssuedCertificate> identity;
  private final Settings settings;

  /**
   * What the tokens say.
   *
   * @param policy the one policy of this TSA
   * @param accuracy whole milliseconds; empty leaves the field out, as the government's TSA does
   * @param clock source of genTime
   * @param lastSerial shared, so that no serial number occurs twice
   */
  record Settings(
      ASN1ObjectIdentifier policy,
      Optional<Duration> accuracy,
      Clock clock,
      AtomicLong lastSerial) {

    Settings(ASN1ObjectIdentifier policy, Optional<Duration> accuracy, Clock clock) {
      this(policy, accuracy, clock, new AtomicLong());
    }
  }

  /**
   * @param keyType of this TSA, whose key is generated when it is first asked
   */
  TimeStampAuthority(CertificateAuthority root, KeyType keyType, Settings settings) {
    this.settings = settings;
    this.identity = new Memo<>(() -> root.issueServer(Names.TSA, keyType, timeStampingOnly()));
  }

  /** Grants, or refuses what RFC 3161 §2.4.2 tells to refuse. */
  TimeStampResponse stamp(TimeStampRequest request, @Nullable PkiFault fault) throws TSPException {
    ASN1ObjectIdentifier policy = fault == TsaFault.WRONG_POLICY ? OTHER_POLICY : settings.policy();
    TimeStampResponseGenerator generator =
        new TimeStampResponseGenerator(tokens(policy), IMPRINTS, Set.of(policy));
    BigInteger serial = BigInteger.valueOf(settings.lastSerial().incrementAndGet());
    Date time = Date.from(settings.clock().instant());
    try {
      return generator.generateGrantedResponse(distort(request, fault), serial, time);
    } catch (TSPException e) {
      return generator.generateRejectedResponse(e);
    }
  }

  /**
   * @param failure a bit of PKIFailureInfo, 0 for none
   */
  TimeStampResponse refuse(int status, int failure, String text) throws TSPException {
    return new TimeStampResponseGenerator(tokens(settings.policy()), IMPRINTS)
        .generateFailResponse(status, failure, text);
  }

  private static ExtensionList timeStampingOnly() {
    return new ExtensionList()
        .extendedKeyUsage(true, List.of(KeyPurposeId.id_kp_timeStamping.getId()));
  }

  private TimeStampTokenGenerator tokens(ASN1ObjectIdentifier policy) throws TSPException {
    IssuedCertificate signer = identity.get();
    DigestCalculatorProvider digests = new BcDigestCalculatorProvider();
    try {
      TimeStampTokenGenerator generator =
          new TimeStampTokenGenerator(
              new SignerInfoGeneratorBuilder(digests)
                  .build(signer.key().contentSigner(), Certificates.holder(signer.certificate())),
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              policy);
      List<X509CertificateHolder> chain =
          signer.chain().stream().map(Certificates::holder).toList();
      generator.addCertificates(new CollectionStore<>(chain));
      settings
          .accuracy()
          .ifPresent(
              accuracy -> {
                generator.setAccuracySeconds((int) accuracy.toSeconds());
                generator.setAccuracyMillis(accuracy.toMillisPart());
              });
      return generator;
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("This JVM cannot sign time-stamps", e);
    }
  }

  /** The request whose honest answer is the faulty answer to the given one. */
  private static TimeStampRequest distort(TimeStampRequest request, @Nullable PkiFault fault) {
    if (!(fault instanceof TsaFault)) {
      return request;
    }
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(request.getCertReq() && fault != TsaFault.MISSING_CERTIFICATE);
    if (request.getReqPolicy() != null && fault != TsaFault.WRONG_POLICY) {
      generator.setReqPolicy(request.getReqPolicy());
    }
    byte[] imprint = request.getMessageImprintDigest();
    if (fault == TsaFault.WRONG_IMPRINT) {
      imprint = Corruption.ofLastByte(imprint);
    }
    return generator.generate(
        request.getMessageImprintAlgID(), imprint, nonce(request.getNonce(), fault));
  }

  private static @Nullable BigInteger nonce(@Nullable BigInteger sent, PkiFault fault) {
    if (fault == TsaFault.WRONG_NONCE) {
      return sent == null ? BigInteger.ONE : sent.add(BigInteger.ONE);
    }
    return fault == TsaFault.MISSING_NONCE ? null : sent;
  }
}
