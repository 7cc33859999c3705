package vn.hoso.signature.internal.cms.read;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/** What must hold so that a good signature value means what it seems to mean. */
final class SignerRules {

  /** A signature value, which has no content type (§11.4). */
  static final String COUNTER_SIGNED = "";

  private static final String DATA = "1.2.840.113549.1.7.1";

  /** RFC 5652 §11.1 to §11.3, RFC 2634 §5.4, RFC 5035 §3, RFC 6211 §2. */
  private static final Map<String, String> SINGLE =
      Map.of(
          Attributes.CONTENT_TYPE, "content-type",
          Attributes.MESSAGE_DIGEST, "message-digest",
          Attributes.SIGNING_TIME, "signing-time",
          Attributes.SIGNING_CERTIFICATE, "signing-certificate",
          Attributes.SIGNING_CERTIFICATE_V2, "signing-certificate-v2",
          Attributes.ALGORITHM_PROTECTION, "algorithm-protection");

  private SignerRules() {}

  /**
   * The message digest that was signed; empty if the signer has no signed attributes.
   *
   * @throws MalformedCmsException if the signer breaks a rule, with a clause that says which
   */
  static Optional<byte[]> check(
      SignerFields signer, Attributes signed, String contentType, Optional<byte[]> content)
      throws MalformedCmsException {
    if (signer.signedAttributes() == null) {
      requireContentThatIsNoAttributes(contentType, content);
      return Optional.empty();
    }
    for (Map.Entry<String, String> each : SINGLE.entrySet()) {
      signed.single(each.getKey(), each.getValue());
    }
    Ber type = signed.single(Attributes.CONTENT_TYPE, "content-type");
    if (type == null && !contentType.equals(COUNTER_SIGNED)) {
      throw new MalformedCmsException("the content-type attribute is missing"); // §5.3
    }
    if (type != null && !isOf(type.objectIdentifier(), contentType)) { // §11.1
      throw new MalformedCmsException("the content-type attribute names another type");
    }
    requireSameAlgorithms(signer, signed);
    Ber digest = signed.single(Attributes.MESSAGE_DIGEST, "message-digest");
    if (digest == null) {
      throw new MalformedCmsException("the message-digest attribute is missing"); // §5.3, §11.2
    }
    return Optional.of(digest.octets());
  }

  /** Early signing programs gave a counter-signature the type of data, which §11.4 forbids. */
  private static boolean isOf(String attribute, String contentType) {
    return attribute.equals(contentType.equals(COUNTER_SIGNED) ? DATA : contentType);
  }

  /**
   * Somebody's signed attributes, sent as content without attributes, would verify: only plain data
   * may be signed without attributes (§5.3), and it must not be a SET of attributes
   * (draft-ietf-lamps-cms-euf-cma-signeddata).
   */
  private static void requireContentThatIsNoAttributes(String contentType, Optional<byte[]> content)
      throws MalformedCmsException {
    if (!contentType.equals(DATA) && !contentType.equals(COUNTER_SIGNED)) {
      throw new MalformedCmsException(
          "content of type " + contentType + " is signed without attributes");
    }
    if (content.filter(SignerRules::isAttributes).isPresent()) {
      throw new MalformedCmsException("the content is signed attributes of another signature");
    }
  }

  private static boolean isAttributes(byte[] content) {
    try {
      Ber set = Ber.first(content);
      return set.is(Ber.SET) && !Attributes.read(set).values(Attributes.MESSAGE_DIGEST).isEmpty();
    } catch (MalformedCmsException | RuntimeException e) {
      return false;
    }
  }

  /** RFC 6211 §2: if the attribute is there, it is to be compared. */
  private static void requireSameAlgorithms(SignerFields signer, Attributes signed)
      throws MalformedCmsException {
    Ber value = signed.single(Attributes.ALGORITHM_PROTECTION, "algorithm-protection");
    if (value == null) {
      return;
    }
    CMSAlgorithmProtection protection = CMSAlgorithmProtection.getInstance(value.asn1());
    if (!isSame(protection.getDigestAlgorithm(), signer.digestAlgorithm())
        || !isSame(protection.getSignatureAlgorithm(), signer.signatureAlgorithm())) {
      throw new MalformedCmsException("the algorithms are not those that were signed");
    }
  }

  /** The parameters matter for PSS only; elsewhere NULL stands for none, or the other way round. */
  private static boolean isSame(@Nullable AlgorithmIdentifier a, AlgorithmIdentifier b) {
    if (a == null || !a.getAlgorithm().equals(b.getAlgorithm())) {
      return false;
    }
    return !PKCSObjectIdentifiers.id_RSASSA_PSS.equals(a.getAlgorithm())
        || RSASSAPSSparams.getInstance(a.getParameters())
            .equals(RSASSAPSSparams.getInstance(b.getParameters()));
  }
}
