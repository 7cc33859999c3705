package vn.hoso.simulator.axis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A message that the axis has taken.
 *
 * @param docId the axis's id, as the sender knows it
 * @param senderDocId the id that its sender sees in the list of what it sent
 * @param sender code of the sender
 * @param messageType {@code edoc} or {@code status}
 * @param subject of a document, or empty
 * @param notation number and symbol of a document, or empty
 * @param deliveries one for each receiver, in the order of the message
 * @param size in bytes, without the line end behind it
 * @param file where it is, until the simulator is closed
 * @param time when it was taken
 */
public record StoredMessage(
    String docId,
    String senderDocId,
    String sender,
    String messageType,
    String subject,
    String notation,
    List<Delivery> deliveries,
    long size,
    Path file,
    Instant time) {

  /**
   * A message on its way to one receiver.
   *
   * @param docId the axis's id, as the receiver knows it
   * @param receiver code of the receiver
   * @param status {@code initial}, {@code processing}, {@code done} or {@code fail}
   * @param updated when the status changed last
   */
  public record Delivery(String docId, String receiver, String status, Instant updated) {}

  public StoredMessage {
    deliveries = List.copyOf(deliveries);
  }

  /** Whether its sender may ask for it by this id. */
  boolean isCalled(String id) {
    return docId.equals(id) || senderDocId.equals(id);
  }

  StoredMessage with(List<Delivery> changed) {
    return new StoredMessage(
        docId, senderDocId, sender, messageType, subject, notation, changed, size, file, time);
  }
}
