package vn.hoso.signature.internal.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import vn.hoso.signature.internal.crypto.SignatureIdentifiers;
import vn.hoso.signature.key.SignatureAlgorithm;

/** Algorithms as services name them: by object identifiers in dotted form. */
final class SignatureOids {

  private SignatureOids() {}

  /** The digest goes beside it, so PKCS#1 v1.5 is named by the type of the key. */
  static String of(SignatureAlgorithm algorithm) {
    ASN1ObjectIdentifier oid =
        switch (algorithm) {
          case RSA_PKCS1_SHA256,
              RSA_PKCS1_SHA384,
              RSA_PKCS1_SHA512,
              RSA_PKCS1_SHA3_256,
              RSA_PKCS1_SHA3_384,
              RSA_PKCS1_SHA3_512 ->
              PKCSObjectIdentifiers.rsaEncryption;
          default -> SignatureIdentifiers.of(algorithm).getAlgorithm();
        };
    return oid.getId();
  }

  /** The parameters of RSASSA-PSS (RFC 4055 §3.1), DER in base64; empty for the others. */
  static Optional<String> parameters(SignatureAlgorithm algorithm) {
    if (!isPss(algorithm)) {
      return Optional.empty();
    }
    ASN1Primitive parameters = SignatureIdentifiers.of(algorithm).getParameters().toASN1Primitive();
    try {
      byte[] der = parameters.getEncoded(ASN1Encoding.DER);
      return Optional.of(Base64.getEncoder().encodeToString(der));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory could not be written", e);
    }
  }

  static boolean isPss(SignatureAlgorithm algorithm) {
    return algorithm.jcaName().equals("RSASSA-PSS");
  }

  /** For services that have no way to be told to use RSASSA-PSS. */
  static void requireNoPss(RemoteSession session, SignatureAlgorithm algorithm) {
    if (isPss(algorithm)) {
      throw session.lasting(
          "has no way to ask for " + algorithm, "use a PKCS#1 v1.5 or ECDSA algorithm");
    }
  }
}
