package vn.hoso.examples.invitation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.ReceivedEdxml;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.Receipt;
import vn.hoso.exchange.ReceivedEntry;
import vn.hoso.exchange.ReceivedQuery;

/**
 * Takes from the axis what waits there for an agency.
 *
 * @param folder where each message gets a folder of its own
 * @param notes hears of messages that cannot be read
 */
record Mailbox(DocumentExchange exchange, Path folder, Consumer<String> notes) {

  private static final Set<String> TAKEN =
      Set.of(Receipt.DONE.wireName(), Receipt.FAILED.wireName());

  /**
   * A message that was read.
   *
   * @param entry what the axis says of it
   * @param file it as it came
   */
  record Message(ReceivedEntry entry, Path file, ReceivedEdxml content) {}

  /**
   * Hands out each message, and acknowledges it when the receiver has stored it, that is, returns.
   * After an error in between, the same message is handed out again.
   *
   * @throws IOException if the folder cannot be written
   * @throws vn.hoso.error.HosoException if the axis did not answer, or refused
   */
  void take(MessageKind kind, Consumer<Message> receiver) throws IOException {
    for (ReceivedEntry entry : exchange.received(ReceivedQuery.all(kind))) {
      if (!TAKEN.contains(entry.status())) {
        exchange.acknowledge(entry.docId(), take(entry, receiver));
      }
    }
  }

  private Receipt take(ReceivedEntry entry, Consumer<Message> receiver) throws IOException {
    Path place = Files.createTempDirectory(folder, "nhan-");
    Path file = place.resolve("van-ban.edxml");
    exchange.fetch(entry.docId(), file);
    try {
      ReceivedEdxml content = EdxmlReader.create().read(file, place.resolve("dinh-kem"));
      receiver.accept(new Message(entry, file, content));
      return Receipt.DONE;
    } catch (MalformedMessageException e) {
      notes.accept("Văn bản từ " + entry.from() + " không đọc được: " + e.getMessage());
      return Receipt.FAILED;
    }
  }
}
