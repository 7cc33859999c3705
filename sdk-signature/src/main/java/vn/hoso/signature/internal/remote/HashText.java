package vn.hoso.signature.internal.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.key.remote.HashEncoding;

/** A digest as a service wants it. */
final class HashText {

  private HashText() {}

  static String of(byte[] digest, HashEncoding encoding) {
    return switch (encoding) {
      case HEX -> HexFormat.of().formatHex(digest);
      case BASE64 -> Base64.getEncoder().encodeToString(digest);
    };
  }

  /** What PKCS#1 v1.5 pads (RFC 8017 §9.2, step 2). */
  static byte[] digestInfo(DigestAlgorithm algorithm, byte[] digest) {
    AlgorithmIdentifier identifier =
        new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm.oid()), DERNull.INSTANCE);
    try {
      return new DigestInfo(identifier, digest).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory could not be written", e);
    }
  }
}
