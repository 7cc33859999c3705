package vn.hoso.signature;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.time.TimeStampService;

/**
 * How the evidence of a verification is sealed, and what goes into it. Each method that takes a
 * value returns changed options.
 *
 * <p>Immutable and thread-safe.
 */
public final class EvidenceOptions {

  private final @Nullable SigningKey key;
  private final @Nullable TimeStampService timestamp;
  private final boolean digestOnly;

  private EvidenceOptions(
      @Nullable SigningKey key, @Nullable TimeStampService timestamp, boolean digestOnly) {
    this.key = key;
    this.timestamp = timestamp;
    this.digestOnly = digestOnly;
  }

  /** Sealed by a time-stamp alone: nobody's key is needed, and the time is proven. */
  public static EvidenceOptions timeStamped(TimeStampService service) {
    return new EvidenceOptions(null, service, false);
  }

  /**
   * Sealed by a signature (CAdES) of whoever verified. Without {@link #timestamp} nothing proves
   * its time, and nothing can be concluded from it once the certificate has expired.
   */
  public static EvidenceOptions signed(SigningKey key) {
    return new EvidenceOptions(key, null, false);
  }

  /** The service that stamps the seal. */
  public EvidenceOptions timestamp(TimeStampService value) {
    return new EvidenceOptions(key, value, digestOnly);
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

  public Optional<TimeStampService> timestamp() {
    return Optional.ofNullable(timestamp);
  }

  boolean isDigestOnly() {
    return digestOnly;
  }
}
