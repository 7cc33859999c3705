package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.crypto.Providers;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.OpenDocument;

/** Digests the bytes that a signature covers, in constant memory. */
public final class CoveredBytes {

  private static final int CHUNK = 128 * 1024;

  private CoveredBytes() {}

  /**
   * Reads the spans once, in their order.
   *
   * @param jcaDigest for example {@code SHA-256}
   * @throws NoSuchAlgorithmException if nobody computes this digest
   * @throws UnreadableDocumentException if the document cannot be read, or became shorter
   */
  public static byte[] digest(Path document, List<ByteSpan> covered, String jcaDigest)
      throws NoSuchAlgorithmException {
    return digest(DocumentSource.of(document), covered, jcaDigest);
  }

  /** As {@link #digest(Path, List, String)}. */
  public static byte[] digest(DocumentSource document, List<ByteSpan> covered, String jcaDigest)
      throws NoSuchAlgorithmException {
    MessageDigest digest = Providers.digest(jcaDigest);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    try (OpenDocument bytes = document.open()) {
      for (ByteSpan span : covered) {
        long at = span.offset();
        while (at < span.end()) {
          chunk.clear().limit((int) Math.min(CHUNK, span.end() - at));
          int count = bytes.read(chunk, at);
          if (count < 0) {
            throw new UnreadableDocumentException(
                "%s became shorter while it was verified: verify it again".formatted(document));
          }
          digest.update(chunk.array(), 0, count);
          at += count;
        }
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it exists and its permissions".formatted(document), e);
    }
  }
}
