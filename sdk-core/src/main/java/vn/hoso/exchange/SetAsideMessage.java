package vn.hoso.exchange;

import java.time.Instant;

/**
 * A message that could not be taken and no longer holds up its sender's later ones. It waits for
 * {@link DocumentReceiver#retry} or {@link DocumentReceiver#refuse}.
 *
 * @param docId the service's id of the message
 * @param kind document or status
 * @param sender code of the sender
 * @param created when the service got it; when it was first listed, if the service does not say
 * @param attempts how often it was tried
 * @param reason what went wrong the last time; safe to log: the words of an exception are there
 *     only if it is a {@link vn.hoso.error.HosoException}
 */
public record SetAsideMessage(
    String docId, MessageKind kind, String sender, Instant created, int attempts, String reason) {}
