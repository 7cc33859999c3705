package vn.hoso.signature.internal.cms.read;

import java.security.MessageDigest;
import java.util.Set;
import java.util.function.Function;

/**
 * An archive-time-stamp-v3 (EN 319 122-1 §5.5.3): over the content, the signature, and those of the
 * parts of the CMS that it lists. Immutable and thread-safe.
 */
public final class ArchiveTimeStamp {

  private final TimeStampFacts token;
  private final ArchivedFields fields;
  private final byte[] index;
  private final Set<String> covered;

  /**
   * Of what the time-stamp is about, as it was written.
   *
   * @param index the list of parts
   */
  ArchiveTimeStamp(TimeStampFacts token, ArchivedFields fields, byte[] index, Set<String> covered) {
    this.token = token;
    this.fields = fields;
    this.index = index;
    this.covered = Set.copyOf(covered);
  }

  public TimeStampFacts token() {
    return token;
  }

  /**
   * What else it proves to exist: the SHA-256, in hexadecimal, of CRLs, OCSP responses, time-stamp
   * tokens, and counter-signatures as {@link CmsSigner#digest}.
   */
  public Set<String> covered() {
    return covered;
  }

  /**
   * Whether it is about this signature.
   *
   * @param contentDigest of the content or the covered bytes, by the JCA name of a digest
   */
  public boolean isOver(Function<String, byte[]> contentDigest) {
    MessageDigest imprint = token.imprintDigest().orElse(null);
    if (imprint == null) {
      return false;
    }
    byte[] digest = contentDigest.apply(token.imprintAlgorithm());
    return token.isImprint(fields.imprint(imprint, digest, index));
  }
}
