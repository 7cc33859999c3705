package vn.hoso.exchange;

import java.time.Duration;
import java.util.Objects;

/**
 * What a client does about a document whose sending ended without a clear answer: it looks for it
 * in the list of sent messages. A document counts as found if the list has, for every receiver that
 * it names, an entry that was sent since the call began, or up to two minutes before since clocks
 * differ, and whose {@link Field} is the document's. What that field holds, no public material
 * shows.
 *
 * <p>Status messages have no identifier of their own, so that nobody looks for them.
 *
 * @param field what tells the document from others
 * @param looks how many times the list is read, 0 to 20; with 0 nobody looks
 * @param pause before each look, above zero and up to an hour: the list may be behind
 * @param sendsAgain whether a document that was looked for and is not in the list is sent once more
 */
public record SentLookup(Field field, int looks, Duration pause, boolean sendsAgain) {

  private static final int MOST_LOOKS = 20;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** What of an entry is compared. */
  public enum Field {
    /** {@code senderDocId} with {@code DocumentId}: the id at the sender's side, as it is read. */
    SENDER_DOC_ID,
    /**
     * {@code notation} with number and symbol, such as {@code 142/UBND-VP}: for a service whose
     * {@code senderDocId} is an id that it makes itself.
     */
    NOTATION
  }

  public SentLookup {
    Objects.requireNonNull(field, "field");
    if (looks < 0 || looks > MOST_LOOKS) {
      throw new IllegalArgumentException(
          "looks is " + looks + ": give 0 (nobody looks) to " + MOST_LOOKS);
    }
    if (pause.isZero() || pause.isNegative() || pause.compareTo(LONGEST_PAUSE) > 0) {
      throw new IllegalArgumentException(
          "pause is " + pause + ": give more than zero and up to " + LONGEST_PAUSE);
    }
    if (sendsAgain && looks == 0) {
      throw new IllegalArgumentException(
          "sendsAgain needs looks of 1 or more: what was not looked for is not sent again");
    }
  }

  /** By {@link Field#SENDER_DOC_ID}: three looks, five seconds before each. */
  public static SentLookup bySenderDocId() {
    return new SentLookup(Field.SENDER_DOC_ID, 3, PAUSE, false);
  }

  /** By {@link Field#NOTATION}: three looks, five seconds before each. */
  public static SentLookup byNotation() {
    return new SentLookup(Field.NOTATION, 3, PAUSE, false);
  }

  /** Nobody looks. */
  public static SentLookup off() {
    return new SentLookup(Field.SENDER_DOC_ID, 0, PAUSE, false);
  }

  /** So many looks, with a pause before each. */
  public SentLookup withLooks(int looks, Duration pause) {
    return new SentLookup(field, looks, pause, sendsAgain);
  }

  /**
   * A document that every look missed is sent once more. If the list was only behind, or its field
   * is not what it is taken for, the receivers have the document twice.
   */
  public SentLookup sendingAgainAtTheRiskOfDuplicates() {
    return new SentLookup(field, looks, pause, true);
  }
}
