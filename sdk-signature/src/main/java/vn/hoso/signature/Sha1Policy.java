package vn.hoso.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when SHA-1 is accepted, with a warning. TT 15/2025/TT-BKHCN Phụ lục I names SHA-2 and SHA-3
 * only, but the archives hold what was made before, the authorities of the G1 hierarchy signed with
 * SHA-1, and signing programs ask for time-stamps with a SHA-1 imprint to this day.
 *
 * <p>A signature is judged by the time that a time-stamp proves, never by the claimed one; a
 * certificate by the start of its validity; a time-stamp by its own time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param documents signatures made before this instant
 * @param certificates certificates valid from before this instant; what an anchor is signed with
 *     never matters
 * @param imprints message imprints of time-stamps made before this instant. An imprint is open only
 *     to second pre-images, not to the collisions that are known for SHA-1
 */
public record Sha1Policy(Instant documents, Instant certificates, Instant imprints) {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /**
   * Documents and certificates from before 15 August 2025, the day of TT 15/2025/TT-BKHCN; imprints
   * until 10 April 2027, by when all signing programs must meet it.
   */
  public static Sha1Policy historic() {
    Instant circular = startOf(LocalDate.of(2025, 8, 15));
    return new Sha1Policy(circular, circular, startOf(LocalDate.of(2027, 4, 10)));
  }

  /** SHA-1 is never accepted, however old. */
  public static Sha1Policy never() {
    return new Sha1Policy(Instant.MIN, Instant.MIN, Instant.MIN);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(VIETNAM).toInstant();
  }
}
