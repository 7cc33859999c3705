package vn.hoso.signature;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStampService;

/**
 * How the evidence of a verification is sealed, and what goes into it.
 *
 * <p>Immutable and thread-safe.
 */
public final class EvidenceOptions {

  private final @Nullable SigningKey key;
  private final TimeStampService timestamp;
  private final boolean digestOnly;

  private EvidenceOptions(
      @Nullable SigningKey key, TimeStampService timestamp, boolean digestOnly) {
    this.key = key;
    this.timestamp = timestamp;
    this.digestOnly = digestOnly;
  }

  /** Sealed by a time-stamp alone: nobody's key is needed, and the time is proven. */
  public static EvidenceOptions timeStamped(TimeStampService service) {
    return new EvidenceOptions(null, service, false);
  }

  /**
   * Sealed by a signature (CAdES) of whoever verified.
   *
   * @param service stamps the signature: a time that only the signer claims is no evidence
   */
  public static EvidenceOptions signed(SigningKey key, TimeStampService service) {
    return new EvidenceOptions(key, service, false);
  }

  /**
   * Keeps the document's SHA-256 in its place, where it is large or kept elsewhere. The document
   * has to be given again to verify the evidence.
   */
  public EvidenceOptions digestOnly() {
    return new EvidenceOptions(key, timestamp, true);
  }

  /** Empty if a time-stamp alone seals. */
  public Optional<SigningKey> key() {
    return Optional.ofNullable(key);
  }

  /** The service that stamps the seal. */
  public TimeStampService timestamp() {
    return timestamp;
  }

  boolean isDigestOnly() {
    return digestOnly;
  }
}
