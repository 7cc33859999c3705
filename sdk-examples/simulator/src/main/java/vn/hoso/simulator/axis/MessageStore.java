package vn.hoso.simulator.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.simulator.axis.StoredMessage.Delivery;

/** The messages, in a directory that goes with the simulator. Thread-safe. */
final class MessageStore implements AutoCloseable {

  /** What is done with a new file. */
  @FunctionalInterface
  interface FileUse<T> {
    T of(Path file) throws IOException;
  }

  private final Path directory;
  private final Map<String, StoredMessage> messages = new LinkedHashMap<>();

  /** From the id of a delivery to that of its message. */
  private final Map<String, String> deliveries = new HashMap<>();

  MessageStore() {
    try {
      this.directory = Files.createTempDirectory("simulator-axis-");
    } catch (IOException e) {
      throw new UncheckedIOException("No directory for messages can be made", e);
    }
  }

  /** Runs a use of a new file, which is kept only if it returns. */
  <T> T intoNewFile(FileUse<T> use) throws IOException {
    Path file = Files.createTempFile(directory, "", ".edxml");
    boolean kept = false;
    try {
      T result = use.of(file);
      kept = true;
      return result;
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }

  synchronized void add(StoredMessage message) {
    messages.put(message.docId(), message);
    for (Delivery delivery : message.deliveries()) {
      deliveries.put(delivery.docId(), message.docId());
    }
  }

  synchronized List<StoredMessage> all() {
    return List.copyOf(messages.values());
  }

  /** What was sent to a receiver under this id. */
  synchronized StoredMessage received(String docId, String receiver) {
    return Optional.ofNullable(deliveries.get(docId))
        .map(messages::get)
        .filter(
            message ->
                message.deliveries().stream()
                    .anyMatch(d -> d.docId().equals(docId) && d.receiver().equals(receiver)))
        .orElseThrow(() -> new Refusal("Khong tim thay van ban: " + docId));
  }

  synchronized void update(String docId, String receiver, String status, Instant time) {
    StoredMessage message = received(docId, receiver);
    List<Delivery> changed = new ArrayList<>();
    for (Delivery delivery : message.deliveries()) {
      changed.add(
          delivery.docId().equals(docId) ? new Delivery(docId, receiver, status, time) : delivery);
    }
    messages.put(message.docId(), message.with(changed));
  }

  /** The second time there is nothing to do. */
  @Override
  public void close() {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be deleted", e);
    }
  }
}
