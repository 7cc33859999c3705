package vn.hoso.signature.internal.cms.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import vn.hoso.signature.internal.cms.read.Ber;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.SignedDataFields;
import vn.hoso.signature.internal.crypto.Sha256;

/**
 * Adds to a CMS signature, or time-stamp token, that somebody else may have made. What is there
 * stays byte for byte, since signatures and archive time-stamps are about how it was written; only
 * the lengths around it change, and are definite ones. Not thread-safe.
 */
public final class CmsAddition {

  private static final byte[] SIGNED_DATA = DerBytes.of(CMSObjectIdentifiers.signedData);
  private static final byte[] OCSP_RESPONSE = DerBytes.of(CMSObjectIdentifiers.id_ri_ocsp_response);

  /** With revocation information of another type than CRLs (RFC 5652 §5.1). */
  private static final byte[] VERSION_5 = {2, 1, 5};

  private final byte[] version;
  private final byte[] encapsulated;
  private final List<Ber> digestAlgorithms;
  private final List<byte[]> certificates;
  private final List<byte[]> revocation;
  private final List<byte[]> signers;
  private boolean withOcsp;

  private CmsAddition(SignedDataFields fields) {
    this.version = fields.version().encoded();
    this.digestAlgorithms = new ArrayList<>(fields.digestAlgorithms());
    this.encapsulated = fields.encapsulated().encoded();
    this.certificates = encoded(fields.certificates());
    this.revocation = encoded(fields.crls());
    this.signers = encoded(fields.signers());
  }

  /** Begins with what is there. */
  public static CmsAddition to(byte[] cms) throws MalformedCmsException {
    return new CmsAddition(SignedDataFields.read(Ber.first(cms)));
  }

  /** Adds those that are not there yet, in DER. */
  public CmsAddition certificates(Collection<byte[]> found) {
    addMissing(certificates, found);
    return this;
  }

  /**
   * Adds those that are not there yet.
   *
   * @param crls in DER
   * @param ocsps OCSPResponses in DER
   */
  public CmsAddition revocation(Collection<byte[]> crls, Collection<byte[]> ocsps) {
    addMissing(revocation, crls);
    addMissing(revocation, ocsps.stream().map(CmsAddition::other).toList());
    withOcsp |= !ocsps.isEmpty();
    return this;
  }

  /** Adds a parallel signer (SignerInfo). */
  public CmsAddition signer(byte[] signerInfo) throws MalformedCmsException {
    Ber digest = Ber.first(signerInfo).children().get(2);
    byte[] identifier = identifier(digest);
    boolean known = false;
    for (Ber each : digestAlgorithms) {
      known |= Arrays.equals(identifier(each), identifier);
    }
    if (!known) {
      digestAlgorithms.add(digest);
    }
    signers.add(signerInfo);
    return this;
  }

  /**
   * Adds an unsigned attribute.
   *
   * @param signer its index
   */
  public CmsAddition unsigned(int signer, UnsignedAttribute attribute, byte[] value)
      throws MalformedCmsException {
    List<Ber> fields = Ber.first(signers.get(signer)).children();
    int last = fields.size() - 1;
    boolean hasUnsigned = fields.get(last).is(Ber.CONTEXT_1);
    List<byte[]> attributes =
        hasUnsigned ? encoded(fields.get(last).children()) : new ArrayList<>();
    attributes.add(attribute.with(value));
    List<byte[]> changed = encoded(hasUnsigned ? fields.subList(0, last) : fields);
    changed.add(DerBytes.element(Ber.CONTEXT_1, attributes));
    signers.set(signer, DerBytes.element(Ber.SEQUENCE, changed));
    return this;
  }

  /** The ContentInfo. */
  public byte[] encoded() {
    List<byte[]> fields = new ArrayList<>();
    fields.add(withOcsp ? VERSION_5 : version);
    fields.add(DerBytes.element(Ber.SET, encoded(digestAlgorithms)));
    fields.add(encapsulated);
    addUnlessEmpty(fields, Ber.CONTEXT_0, certificates);
    addUnlessEmpty(fields, Ber.CONTEXT_1, revocation);
    fields.add(DerBytes.element(Ber.SET, signers));
    byte[] signedData = DerBytes.element(Ber.SEQUENCE, fields);
    return DerBytes.element(
        Ber.SEQUENCE, List.of(SIGNED_DATA, DerBytes.element(Ber.CONTEXT_0, signedData)));
  }

  /** RFC 5940 §2.1. */
  private static byte[] other(byte[] ocsp) {
    return DerBytes.element(Ber.CONTEXT_1, List.of(OCSP_RESPONSE, ocsp));
  }

  private static void addMissing(List<byte[]> known, Collection<byte[]> found) {
    Set<String> digests = known.stream().map(Sha256::hex).collect(Collectors.toSet());
    found.stream().filter(each -> digests.add(Sha256.hex(each))).forEach(known::add);
  }

  private static void addUnlessEmpty(List<byte[]> fields, int tag, List<byte[]> elements) {
    if (!elements.isEmpty()) {
      fields.add(DerBytes.element(tag, elements));
    }
  }

  private static byte[] identifier(Ber algorithm) throws MalformedCmsException {
    return algorithm.children().get(0).encoded();
  }

  private static List<byte[]> encoded(List<Ber> elements) {
    return elements.stream().map(Ber::encoded).collect(Collectors.toCollection(ArrayList::new));
  }
}
