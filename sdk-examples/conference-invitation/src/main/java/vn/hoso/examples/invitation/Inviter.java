package vn.hoso.examples.invitation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.Organization;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.SentEntry;

/** The agency that invites: sends one letter to all points, and collects their answers. */
final class Inviter {

  private static final int SENDINGS = 3;
  private static final int LOOKS = 3;
  private static final long PAUSE_MILLIS = 500;

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
   * it is looked for among those sent, and sent again only if it is not there.
   *
   * @param file the letter, signed
   * @throws vn.hoso.error.HosoException if it could not be sent, or whether it was cannot be found
   *     out
   */
  void send(Path file) throws InterruptedException {
    Set<String> before = sent().keySet();
    for (int sending = 1; ; sending++) {
      try {
        exchange.sendFile(file, MessageKind.DOCUMENT);
        break;
      } catch (OutcomeUnknownException e) {
        board.sending(Standing.SENDING_UNKNOWN);
        notes.accept("Chưa rõ trục đã nhận giấy mời hay chưa, đang tra danh sách đã gửi…");
        if (isListedSince(before)) {
          notes.accept("Giấy mời có trong danh sách đã gửi, không gửi lại.");
          break;
        }
        if (sending == SENDINGS) {
          throw e;
        }
        notes.accept("Giấy mời không có trong danh sách đã gửi, gửi lại.");
      }
    }
    board.sending(Standing.SENT);
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

  private boolean isListedSince(Set<String> before) throws InterruptedException {
    Set<String> receivers =
        letter.to().stream().map(Organization::id).collect(Collectors.toUnmodifiableSet());
    for (int look = 0; look < LOOKS; look++) {
      Thread.sleep(PAUSE_MILLIS);
      Map<String, List<SentEntry>> now = sent();
      now.keySet().removeAll(before);
      if (now.values().stream().anyMatch(entries -> isLetter(entries, receivers))) {
        return true;
      }
    }
    return false;
  }

  /** The axis does not say of every letter which number it has. */
  private boolean isLetter(List<SentEntry> entries, Set<String> receivers) {
    String code = DocumentReference.to(letter).code();
    return entries.stream().map(SentEntry::to).collect(Collectors.toSet()).equals(receivers)
        && entries.stream().map(SentEntry::notation).allMatch(n -> n.isEmpty() || n.equals(code));
  }

  /** What was sent, by its id. */
  private Map<String, List<SentEntry>> sent() {
    return exchange.sent(MessageKind.DOCUMENT).stream()
        .collect(Collectors.groupingBy(SentEntry::senderDocId));
  }
}
