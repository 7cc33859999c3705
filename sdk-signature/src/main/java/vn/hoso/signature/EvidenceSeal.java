package vn.hoso.signature;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.internal.asic.ContainerWriter;
import vn.hoso.signature.internal.cms.build.CmsAddition;
import vn.hoso.signature.internal.cms.build.SignedDataBuilder;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.pkix.Purpose;
import vn.hoso.signature.internal.verify.Examiner;
import vn.hoso.signature.internal.verify.KeptMaterial;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStamp;
import vn.hoso.signature.time.TimeStampService;

/**
 * Seals a container by a time-stamp or a signature over its manifest, with the certificates and the
 * status that it takes to verify the seal, as far as they can be had. Thread-safe.
 */
final class EvidenceSeal {

  private static final String TIME_STAMP = "META-INF/timestamp.tst";
  private static final String TIME_STAMP_TYPE = "application/vnd.etsi.timestamp-token";
  private static final String SIGNATURE = "META-INF/signature.p7s";
  private static final String SIGNATURE_TYPE = "application/pkcs7-signature";

  private final Examiner examiner;
  private final Clock clock;

  EvidenceSeal(Examiner examiner, Clock clock) {
    this.examiner = examiner;
    this.clock = clock;
  }

  /**
   * Ends the container's files.
   *
   * @param document how messages name what the evidence is about
   */
  void add(ContainerWriter container, Path document, EvidenceOptions options) {
    SigningKey key = options.key().orElse(null);
    TimeStampService service = options.timestamp();
    if (key != null) {
      byte[] manifest = container.addManifest(SIGNATURE, SIGNATURE_TYPE);
      container.addSeal(SIGNATURE, signature(manifest, document, key, service));
    } else {
      byte[] manifest = container.addManifest(TIME_STAMP, TIME_STAMP_TYPE);
      container.addSeal(TIME_STAMP, completed(service.stamp(manifest)));
    }
  }

  private byte[] signature(
      byte[] manifest, Path document, SigningKey key, TimeStampService service) {
    SigningCertificate certificate = key.certificate();
    CmsSignatureOptions options =
        CmsSignatureOptions.detached().level(SignatureLevel.B_T).timestamp(service);
    PreparedCms prepared =
        SignaturePreparer.create(certificate).clock(clock).cms(document, manifest, options);
    StampedValue stamped =
        new PreparedSignature(prepared, service).stamped(key.sign(prepared.bytesToSign()));
    TimeStamp stamp = stamped.stamp();
    byte[] cms =
        SignedDataBuilder.build(
            null,
            prepared.signedAttributes(),
            stamped.value(),
            certificate,
            stamp == null ? null : completed(stamp));
    return completed(cms, certificate.certificate(), certificate.chain(), Purpose.SIGNER);
  }

  private byte[] completed(TimeStamp stamp) {
    byte[] token = stamp.token();
    try {
      TimeStampFacts facts = TimeStampFacts.readDocumentTimeStamp(token);
      return facts
          .certificate()
          .map(unit -> completed(token, unit, facts.certificates(), Purpose.TIME_STAMP))
          .orElse(token);
    } catch (MalformedCmsException e) {
      throw new TimeStampException("The time-stamp cannot be read again", e);
    }
  }

  private byte[] completed(
      byte[] cms, X509Certificate leaf, List<X509Certificate> known, Purpose purpose) {
    KeptMaterial material = examiner.material(leaf, known, clock.instant(), purpose);
    try {
      return CmsAddition.to(cms)
          .certificates(material.certificates())
          .revocation(material.crls(), material.ocsps())
          .encoded();
    } catch (MalformedCmsException e) {
      throw new IllegalStateException("A CMS that was just made cannot be read", e);
    }
  }
}
