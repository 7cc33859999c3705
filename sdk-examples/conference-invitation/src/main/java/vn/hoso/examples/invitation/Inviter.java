package vn.hoso.examples.invitation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.SendReceipt;

/** The agency that invites: sends one letter to all points, and collects their answers. */
final class Inviter {

  private final DocumentExchange exchange;
  private final Mailbox mailbox;
  private final EdxmlDocument letter;
  private final Board board;
  private final Clock clock;
  private final Consumer<String> notes;

  Inviter(
      DocumentExchange exchange,
      Path folder,
      EdxmlDocument letter,
      Board board,
      Clock clock,
      Consumer<String> notes) {
    this.exchange = exchange;
    this.mailbox = new Mailbox(exchange, folder, notes);
    this.letter = letter;
    this.board = board;
    this.clock = clock;
    this.notes = notes;
  }

  /**
   * Sends the letter once. The axis would take it twice for two letters: if no clear answer comes,
   * the client looks for it among those sent, and does not send it again.
   *
   * @param file the letter, signed
   * @throws OutcomeUnknownException if it was sent, and was not found there
   * @throws HosoException if it could not be sent
   */
  void send(Path file) {
    try {
      SendReceipt receipt = exchange.sendFile(file, MessageKind.DOCUMENT);
      board.sending(Standing.SENT);
      if (receipt.foundInSentList()) {
        notes.accept(
            "Trục không trả lời, nhưng giấy mời có trong danh sách đã gửi: không gửi lại.");
      }
    } catch (OutcomeUnknownException e) {
      board.sending(Standing.SENDING_UNKNOWN);
      throw e;
    }
  }

  /**
   * Takes the status messages that have come, and returns what they change. What the axis did not
   * hand out is there the next time.
   */
  List<Answer> poll() throws IOException {
    List<Answer> changes = new ArrayList<>();
    try {
      mailbox.take(
          MessageKind.STATUS,
          message -> {
            if (message.content().message() instanceof EdxmlStatus status) {
              note(message.entry().from(), status, changes);
            }
          });
    } catch (HosoException e) {
      notes.accept("Chưa lấy được hết trạng thái, sẽ lấy lại: " + e.getMessage());
    }
    return changes;
  }

  /**
   * Believes the axis, and not the message, who has sent it.
   *
   * @param from who it is
   */
  private void note(String from, EdxmlStatus status, List<Answer> changes) {
    if (!isAboutLetter(status.responseFor())) {
      notes.accept("Trạng thái từ " + from + " không phải về giấy mời này.");
      return;
    }
    Standing.of(status.status())
        .flatMap(
            standing ->
                board.note(
                    from, standing, status.description(), status.time().orElse(clock.instant())))
        .ifPresent(changes::add);
  }

  private boolean isAboutLetter(DocumentReference reference) {
    DocumentReference own = DocumentReference.to(letter);
    return reference.documentId().isEmpty()
        ? reference.code().equals(own.code()) && reference.promulgated().equals(own.promulgated())
        : reference.documentId().equals(own.documentId());
  }
}
