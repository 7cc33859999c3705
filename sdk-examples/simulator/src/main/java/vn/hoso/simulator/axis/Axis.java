package vn.hoso.simulator.axis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoso.simulator.axis.AxisOptions.SenderIds;
import vn.hoso.simulator.axis.StoredMessage.Delivery;

/** What the axis does, through whichever door it is asked. Thread-safe. */
final class Axis {

  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Set<String> TYPES = Set.of("edoc", "status");
  private static final Set<String> STATUSES = Set.of("processing", "done", "fail");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private final Clock clock;
  private final Directory directory;
  private final MessageStore store;
  private final SenderIds senderIds;

  /** A message and one of its deliveries. */
  record Entry(StoredMessage message, Delivery delivery) {}

  Axis(AxisOptions options, Directory directory, MessageStore store) {
    this.clock = options.clock();
    this.senderIds = options.senderIds();
    this.directory = directory;
    this.store = store;
  }

  Instant now() {
    return clock.instant();
  }

  Directory directory() {
    return directory;
  }

  <T> T intoNewFile(MessageStore.FileUse<T> use) throws IOException {
    return store.intoNewFile(use);
  }

  /** Takes a message for its receivers, and returns its id. */
  String take(String sender, String type, Path file, MessageHeader header) throws IOException {
    List<Delivery> deliveries = header.receivers().stream().map(this::delivery).toList();
    String docId = UUID.randomUUID().toString();
    boolean ofMessage = senderIds == SenderIds.OF_MESSAGE && !header.documentId().isEmpty();
    store.add(
        new StoredMessage(
            docId,
            ofMessage ? header.documentId() : docId,
            sender,
            type,
            header.subject(),
            header.notation(),
            deliveries,
            Files.size(file),
            file,
            now()));
    return docId;
  }

  /** What was sent to a system, between two days. */
  List<Entry> received(String system, String type, Optional<String> from, Optional<String> to) {
    LocalDate first = from.map(Axis::day).orElse(LocalDate.MIN);
    LocalDate last = to.map(Axis::day).orElse(LocalDate.MAX);
    return entries(type)
        .filter(entry -> entry.delivery().receiver().equals(system))
        .filter(entry -> isBetween(entry.message(), first, last))
        .toList();
  }

  /** What a system has sent, or what became of one message. */
  List<Entry> sent(String system, String type, Optional<String> docId) {
    return entries(type)
        .filter(entry -> entry.message().sender().equals(system))
        .filter(entry -> docId.map(entry.message()::isCalled).orElse(true))
        .toList();
  }

  StoredMessage message(String docId, String receiver) {
    return store.received(docId, receiver);
  }

  void update(String docId, String receiver, String status) {
    if (!STATUSES.contains(status)) {
      throw new Refusal("status khong hop le");
    }
    store.update(docId, receiver, status, now());
  }

  static String type(String messageType) {
    if (!TYPES.contains(messageType)) {
      throw new Refusal("messagetype phai la edoc hoac status");
    }
    return messageType;
  }

  static String time(Instant instant) {
    return TIME.format(LocalDateTime.ofInstant(instant, VIETNAM));
  }

  private Delivery delivery(String receiver) {
    if (directory.find(receiver).isEmpty()) {
      throw new Refusal(Reason.UNKNOWN_RECEIVER, "Don vi nhan khong ton tai: " + receiver);
    }
    if (directory.isLocked(receiver)) {
      throw new Refusal(Reason.LOCKED_RECEIVER, "Don vi nhan da khoa: " + receiver);
    }
    return new Delivery(UUID.randomUUID().toString(), receiver, "initial", now());
  }

  private Stream<Entry> entries(String type) {
    return store.all().stream()
        .filter(message -> message.messageType().equals(type))
        .flatMap(
            message -> message.deliveries().stream().map(delivery -> new Entry(message, delivery)));
  }

  private static boolean isBetween(StoredMessage message, LocalDate first, LocalDate last) {
    LocalDate day = LocalDate.ofInstant(message.time(), VIETNAM);
    return !day.isBefore(first) && !day.isAfter(last);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeException e) {
      throw new Refusal("ngay phai co dang yyyy/MM/dd");
    }
  }
}
