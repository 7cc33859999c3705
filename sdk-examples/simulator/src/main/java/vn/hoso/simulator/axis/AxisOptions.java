package vn.hoso.simulator.axis;

import java.time.Clock;

/**
 * How an {@link AxisSimulator} is set up. Immutable and thread-safe.
 *
 * @param port the loopback port; 0 takes any free one
 * @param clock for the time that is signed, and for the times in lists
 * @param agencies how many agencies the directory has, at most {@value #ALL_AGENCIES}
 * @param edxmlForm how the provincial service hands out messages
 * @param senderIds which id of a message its sender sees in the list of what it sent
 */
public record AxisOptions(
    int port, Clock clock, int agencies, EdxmlForm edxmlForm, SenderIds senderIds) {

  /** How many agencies a test axis had. */
  public static final int ALL_AGENCIES = 111_339;

  /** What {@code senderDocId} is; which, public material does not say. */
  public enum SenderIds {
    /** The id that the axis gave when it took the message. */
    OF_AXIS,
    /** {@code DocumentId} of the message. */
    OF_MESSAGE
  }

  public AxisOptions {
    if (agencies < 0 || agencies > ALL_AGENCIES) {
      throw new IllegalArgumentException(
          "agencies must be 0 to " + ALL_AGENCIES + ", not " + agencies);
    }
  }

  /** Any free port, the system's clock, 1000 agencies, messages as texts, ids of the axis. */
  public static AxisOptions defaults() {
    return new AxisOptions(0, Clock.systemUTC(), 1000, EdxmlForm.TEXT, SenderIds.OF_AXIS);
  }

  public AxisOptions withPort(int other) {
    return new AxisOptions(other, clock, agencies, edxmlForm, senderIds);
  }

  public AxisOptions withClock(Clock other) {
    return new AxisOptions(port, other, agencies, edxmlForm, senderIds);
  }

  public AxisOptions withAgencies(int other) {
    return new AxisOptions(port, clock, other, edxmlForm, senderIds);
  }

  /** A directory as large as that of a test axis. */
  public AxisOptions withAllAgencies() {
    return withAgencies(ALL_AGENCIES);
  }

  public AxisOptions withEdxmlForm(EdxmlForm other) {
    return new AxisOptions(port, clock, agencies, other, senderIds);
  }

  public AxisOptions withSenderIds(SenderIds other) {
    return new AxisOptions(port, clock, agencies, edxmlForm, other);
  }
}
