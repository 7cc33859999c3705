package vn.hoso.exchange;

import java.nio.file.Path;
import java.time.Instant;
import vn.hoso.edxml.ReceivedEdxml;

/**
 * A message that was fetched and read. Its files, and those of its attachments, are deleted when
 * the handler returns: copy or move them. Name nothing by {@code docId} without checking it: the
 * service chooses it.
 *
 * @param docId the service's id of the message, the same each time that it comes
 * @param kind document or status
 * @param sender code of the sender, as the service's list has it; whom the message itself names is
 *     in {@code content}
 * @param created when the service got it; when it was first listed, if the service does not say
 * @param content what it says, and its attachments in files
 * @param file the message as it came, byte for byte
 */
public record IncomingMessage(
    String docId,
    MessageKind kind,
    String sender,
    Instant created,
    ReceivedEdxml content,
    Path file) {

  /** Without the content, which may be about citizens. */
  @Override
  public String toString() {
    return "IncomingMessage[" + docId + ", " + kind + ", from " + sender + "]";
  }
}
