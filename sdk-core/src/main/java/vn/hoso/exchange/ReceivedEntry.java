package vn.hoso.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that waits for this agency, or that it has taken. Texts are as they are on the wire,
 * empty where the service gives none.
 *
 * @param docId the service's id of the message, for {@link DocumentExchange#fetch}
 * @param serviceType {@code eDoc}
 * @param messageType {@code edoc} or {@code status}
 * @param from code of the sender
 * @param to code of the receiver
 * @param status how far it has been taken, such as {@code initial}, {@code done}
 * @param statusDescription the same in words
 * @param created when the service got it, if it says so in a form that is known
 * @param updated when the status changed last, likewise
 */
public record ReceivedEntry(
    String docId,
    String serviceType,
    String messageType,
    String from,
    String to,
    String status,
    String statusDescription,
    Optional<Instant> created,
    Optional<Instant> updated) {}
