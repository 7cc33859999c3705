package vn.hoso.signature.internal.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.key.SignatureAlgorithm;

/** Algorithms as services name them: by object identifiers in dotted form. */
final class SignatureOids {

  private SignatureOids() {}

  /** The digest goes beside it, so PKCS#1 v1.5 is named by the type of the key. */
  static String of(SignatureAlgorithm algorithm) {
    ASN1ObjectIdentifier oid =
        switch (algorithm) {
          case RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512 ->
              PKCSObjectIdentifiers.rsaEncryption;
          case RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512 ->
              PKCSObjectIdentifiers.id_RSASSA_PSS;
          case ECDSA_SHA256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
          case ECDSA_SHA384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
          case ECDSA_SHA512 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
        };
    return oid.getId();
  }

  /** The parameters of RSASSA-PSS (RFC 4055 §3.1), DER in base64; empty for the others. */
  static Optional<String> parameters(SignatureAlgorithm algorithm) {
    if (!isPss(algorithm)) {
      return Optional.empty();
    }
    DigestAlgorithm digest = algorithm.digest();
    AlgorithmIdentifier hash =
        new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.oid()), DERNull.INSTANCE);
    RSASSAPSSparams parameters =
        new RSASSAPSSparams(
            hash,
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash),
            new ASN1Integer(digest.newDigest().getDigestLength()),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
    try {
      return Optional.of(Base64.getEncoder().encodeToString(parameters.getEncoded("DER")));
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
