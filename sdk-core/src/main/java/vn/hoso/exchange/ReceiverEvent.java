package vn.hoso.exchange;

import java.time.Duration;

/**
 * Something that happened in a receiver. Safe to log: ids and codes of agencies, and reasons as in
 * {@link SetAsideMessage}; nothing of what messages say.
 */
public sealed interface ReceiverEvent {

  /**
   * A list was taken in.
   *
   * @param listed its messages, those that were known included
   * @param added messages of it that were new
   */
  record Listed(int listed, int added) implements ReceiverEvent {}

  /**
   * A message is listed under an id that cannot be one, so that nobody can fetch it: the service's
   * operators have to be told.
   */
  record Unusable(MessageKind kind, String sender) implements ReceiverEvent {}

  /**
   * The application has stored a message.
   *
   * @param duration of fetching, reading, handling and committing
   */
  record Handled(String docId, MessageKind kind, String sender, Duration duration)
      implements ReceiverEvent {}

  /**
   * A message could not be taken.
   *
   * @param attempt 1 or more
   * @param setAside whether it will not be tried again by itself
   * @param reason as in {@link SetAsideMessage}
   */
  record Failed(
      String docId, MessageKind kind, String sender, int attempt, boolean setAside, String reason)
      implements ReceiverEvent {}

  /** The service was told the end of a message: {@link Receipt#DONE} or {@link Receipt#FAILED}. */
  record Acknowledged(String docId, Receipt receipt) implements ReceiverEvent {}

  /** The service could not be told; a later poll tells it. */
  record AcknowledgementFailed(String docId, Receipt receipt, String reason)
      implements ReceiverEvent {}

  /** A poll has ended. */
  record PollEnded(PollResult result, Duration duration) implements ReceiverEvent {}
}
