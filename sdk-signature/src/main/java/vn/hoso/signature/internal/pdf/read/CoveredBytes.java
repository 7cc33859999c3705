package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.crypto.Providers;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.OpenDocument;

/**
 * Digests the bytes that signatures cover, in constant memory. What precedes the value of each is a
 * beginning of the file, which all have in common: it is read and digested once, however many there
 * are.
 */
public final class CoveredBytes {

  private static final int CHUNK = 128 * 1024;

  private final DocumentSource document;
  private final OpenDocument open;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

  private CoveredBytes(DocumentSource document, OpenDocument open) {
    this.document = document;
    this.open = open;
  }

  /**
   * Reads the spans of each in their order.
   *
   * @param covered the spans of each signature, the first of which begins with the file
   * @param jcaDigest for example {@code SHA-256}
   * @return by the spans
   * @throws NoSuchAlgorithmException if nobody computes this digest
   * @throws UnreadableDocumentException if the document cannot be read, or became shorter
   */
  public static Map<List<ByteSpan>, byte[]> digests(
      DocumentSource document, Collection<List<ByteSpan>> covered, String jcaDigest)
      throws NoSuchAlgorithmException {
    MessageDigest beginning = Providers.digest(jcaDigest);
    List<List<ByteSpan>> byLength =
        covered.stream()
            .sorted(Comparator.comparingLong((List<ByteSpan> spans) -> spans.get(0).length()))
            .toList();
    Map<List<ByteSpan>, byte[]> digests = new HashMap<>();
    try (OpenDocument open = document.open()) {
      CoveredBytes bytes = new CoveredBytes(document, open);
      long done = 0;
      for (List<ByteSpan> spans : byLength) {
        bytes.update(beginning, done, spans.get(0).length());
        done = spans.get(0).length();
        MessageDigest digest = copy(beginning);
        for (ByteSpan span : spans.subList(1, spans.size())) {
          bytes.update(digest, span.offset(), span.end());
        }
        digests.put(spans, digest.digest());
      }
      return digests;
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it exists and its permissions".formatted(document), e);
    }
  }

  private void update(MessageDigest digest, long from, long to) throws IOException {
    long at = from;
    while (at < to) {
      chunk.clear().limit((int) Math.min(CHUNK, to - at));
      int count = open.read(chunk, at);
      if (count < 0) {
        throw new UnreadableDocumentException(
            "%s became shorter while it was verified: verify it again".formatted(document));
      }
      digest.update(chunk.array(), 0, count);
      at += count;
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(
          "The provider %s cannot copy a digest: put the JDK's provider SUN before it"
              .formatted(digest.getProvider().getName()),
          e);
    }
  }
}
