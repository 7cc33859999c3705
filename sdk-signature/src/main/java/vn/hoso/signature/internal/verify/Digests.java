package vn.hoso.signature.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.cms.read.DigestNames;
import vn.hoso.signature.internal.crypto.Providers;
import vn.hoso.signature.internal.io.DocumentSource;

/** Digests of what a CMS signs. */
public final class Digests {

  private static final int CHUNK = 128 * 1024;

  private Digests() {}

  static boolean knows(String algorithm) {
    return DigestNames.isComputable(algorithm);
  }

  static byte[] of(byte[] content, String algorithm) {
    return digest(algorithm).digest(content);
  }

  /** Reads the content once, in constant memory. */
  public static byte[] of(DocumentSource content, String algorithm) {
    try (InputStream in = content.stream()) {
      return of(in, algorithm);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it exists and its permissions".formatted(content), e);
    }
  }

  /** Reads the content to its end, in constant memory. */
  static byte[] of(InputStream content, String algorithm) throws IOException {
    MessageDigest digest = digest(algorithm);
    byte[] chunk = new byte[CHUNK];
    for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
      digest.update(chunk, 0, count);
    }
    return digest.digest();
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return Providers.digest(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("No digest " + algorithm, e);
    }
  }
}
