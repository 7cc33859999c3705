package vn.hoso.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that this agency has sent, on its way to one receiver. Texts are as they are on the
 * wire, empty where the service gives none.
 *
 * @param messageType {@code edoc} or {@code status}
 * @param from code of the sender
 * @param to code of the receiver
 * @param senderDocId id of the message at the sender's side
 * @param receiverDocId id of the message at the receiver's side
 * @param sendStatus whether the service has taken it
 * @param sendStatusDescription the same in words
 * @param receiveStatus how far the receiver has taken it
 * @param receiveStatusDescription the same in words
 * @param title subject of the document
 * @param notation number and symbol of the document
 * @param sent when it was sent, if the service says so in a form that is known
 * @param received when it was taken, likewise
 */
public record SentEntry(
    String messageType,
    String from,
    String to,
    String senderDocId,
    String receiverDocId,
    String sendStatus,
    String sendStatusDescription,
    String receiveStatus,
    String receiveStatusDescription,
    String title,
    String notation,
    Optional<Instant> sent,
    Optional<Instant> received) {

  /** Everything but the title, which may be about a citizen. */
  @Override
  public String toString() {
    return "SentEntry["
        + messageType
        + ", from="
        + from
        + ", to="
        + to
        + ", senderDocId="
        + senderDocId
        + ", receiverDocId="
        + receiverDocId
        + ", sendStatus="
        + sendStatus
        + ", receiveStatus="
        + receiveStatus
        + "]";
  }
}
