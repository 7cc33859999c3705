package vn.hoso.signature.internal.cms.read;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.jspecify.annotations.Nullable;

/** A SignerIdentifier (RFC 5652 §5.3): issuer and serial number, or subject key identifier. */
final class SignerId {

  private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

  private final @Nullable X500Principal issuer;
  private final BigInteger serial;
  private final byte[] keyId;

  private SignerId(@Nullable X500Principal issuer, BigInteger serial, byte[] keyId) {
    this.issuer = issuer;
    this.serial = serial;
    this.keyId = keyId;
  }

  static SignerId read(Ber element) throws MalformedCmsException {
    if (element.is(Ber.PRIMITIVE_CONTEXT_0)) {
      return new SignerId(null, BigInteger.ZERO, element.content());
    }
    BerFields fields = element.fields();
    X500Principal issuer =
        new X500Principal(fields.required(Ber.SEQUENCE, "issuer name").encoded());
    Ber serial = fields.required(Ber.INTEGER, "serial number");
    return new SignerId(issuer, ASN1Integer.getInstance(serial.asn1()).getValue(), new byte[0]);
  }

  boolean matches(X509Certificate certificate) {
    if (issuer != null) {
      return certificate.getSerialNumber().equals(serial)
          && certificate.getIssuerX500Principal().equals(issuer);
    }
    byte[] extension = certificate.getExtensionValue(SUBJECT_KEY_IDENTIFIER);
    return extension != null && Arrays.equals(keyId, keyId(extension));
  }

  private static byte @Nullable [] keyId(byte[] extension) {
    try {
      byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
      return ASN1OctetString.getInstance(inner).getOctets();
    } catch (IllegalArgumentException e) {
      return null; // a certificate with a broken extension is nobody's
    }
  }

  /** For people. */
  @Override
  public String toString() {
    return issuer == null
        ? "subject key identifier " + HexFormat.of().formatHex(keyId)
        : "serial number " + serial.toString(16) + " of " + issuer.getName();
  }
}
