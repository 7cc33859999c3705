package vn.hoso.signature.internal.cms.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.jspecify.annotations.Nullable;

/**
 * A signature value, and what it should be the signature of: signed attributes, or directly the
 * content.
 */
final class SignedValue {

  enum Outcome {
    GOOD,
    /** Good, but over the signed attributes as sent, which are not DER as RFC 5652 §5.4 asks. */
    GOOD_AS_WRITTEN,
    BAD
  }

  private final SignatureScheme scheme;
  private final byte @Nullable [] written;
  private final byte[] value;

  private SignedValue(SignatureScheme scheme, byte @Nullable [] written, byte[] value) {
    this.scheme = scheme;
    this.written = written;
    this.value = value;
  }

  static SignedValue of(SignatureScheme scheme, SignerFields fields) throws MalformedCmsException {
    Ber attributes = fields.signedAttributes();
    if (attributes == null) {
      return new SignedValue(scheme, null, fields.value());
    }
    byte[] written = attributes.encoded();
    written[0] = Ber.SET; // in place of the implicit tag, RFC 5652 §5.4
    return new SignedValue(scheme, written, fields.value());
  }

  /** The content's digest counts only if there are no signed attributes. */
  Outcome verify(PublicKey key, byte[] contentDigest)
      throws GeneralSecurityException, MalformedCmsException {
    if (!scheme.family().fits(key)) {
      return Outcome.BAD;
    }
    if (written == null) {
      return scheme.verifyDigest(key, contentDigest, value) ? Outcome.GOOD : Outcome.BAD;
    }
    byte[] der = der(written);
    if (scheme.verify(key, der, value)) {
      return Outcome.GOOD;
    }
    boolean good = !Arrays.equals(der, written) && scheme.verify(key, written, value);
    return good ? Outcome.GOOD_AS_WRITTEN : Outcome.BAD;
  }

  boolean isOverAttributes() {
    return written != null;
  }

  private static byte[] der(byte[] set) throws MalformedCmsException {
    try {
      return ASN1Primitive.fromByteArray(set).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new MalformedCmsException("the signed attributes cannot be decoded", e);
    }
  }
}
