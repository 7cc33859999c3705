package vn.hoso.signature.internal.cms.read;

import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/** RSASSA-PSS-params (RFC 4055 §3.1), as parameters for the JDK. */
final class PssParameters {

  private static final BigInteger MAX_SALT_LENGTH = BigInteger.valueOf(2048);

  private PssParameters() {}

  /**
   * Checks and converts.
   *
   * @throws MalformedCmsException if they are missing (RFC 4056 §3) or outside of RFC 4055
   */
  static PSSParameterSpec read(@Nullable ASN1Encodable encoded)
      throws MalformedCmsException, NoSuchAlgorithmException {
    if (encoded == null || encoded instanceof ASN1Null) {
      throw new MalformedCmsException("RSASSA-PSS has no parameters");
    }
    RSASSAPSSparams parameters;
    try {
      parameters = RSASSAPSSparams.getInstance(encoded);
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new MalformedCmsException("the parameters of RSASSA-PSS cannot be read", e);
    }
    AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
    if (!PKCSObjectIdentifiers.id_mgf1.equals(mask.getAlgorithm())) {
      throw new NoSuchAlgorithmException(
          "the mask generation " + mask.getAlgorithm() + " is not supported");
    }
    BigInteger salt = parameters.getSaltLength();
    if (salt.signum() < 0 || salt.compareTo(MAX_SALT_LENGTH) > 0) {
      throw new MalformedCmsException("RSASSA-PSS has a salt of " + salt + " bytes");
    }
    if (!parameters.getTrailerField().equals(BigInteger.ONE)) {
      throw new MalformedCmsException("RSASSA-PSS has another trailer field than 1");
    }
    return new PSSParameterSpec(
        digest(parameters.getHashAlgorithm()),
        "MGF1",
        new MGF1ParameterSpec(digest(AlgorithmIdentifier.getInstance(mask.getParameters()))),
        salt.intValueExact(),
        PSSParameterSpec.TRAILER_FIELD_BC);
  }

  private static String digest(@Nullable AlgorithmIdentifier algorithm)
      throws MalformedCmsException, NoSuchAlgorithmException {
    if (algorithm == null) {
      throw new MalformedCmsException("the mask generation of RSASSA-PSS has no digest algorithm");
    }
    String name = DigestNames.of(algorithm.getAlgorithm().getId());
    if (!DigestNames.isComputable(name)) {
      throw new NoSuchAlgorithmException(
          "the digest algorithm " + name + " is not supported in RSASSA-PSS");
    }
    return name;
  }
}
