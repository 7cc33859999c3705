package vn.hoso.internal.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.Organization;
import vn.hoso.error.HosoException;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.SentEntry;
import vn.hoso.exchange.SentLookup;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.transport.RequestOptions;

/**
 * Looks for a document in the list of sent messages. To take another for it would lose it, so that
 * whatever is in doubt is not it. Thread-safe.
 */
final class SentSearch {

  /** The list. */
  @FunctionalInterface
  interface SentList {
    void read(MessageKind kind, Consumer<SentEntry> sink, RequestOptions options);
  }

  /** How far the clock of the service may be behind. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(2);

  private final SentLookup lookup;
  private final SentList list;
  private final Environment environment;

  SentSearch(SentLookup lookup, SentList list, Environment environment) {
    this.lookup = lookup;
    this.list = list;
    this.environment = environment;
  }

  SentLookup lookup() {
    return lookup;
  }

  /** What the list would have it under; empty if it cannot be told from others. */
  String key(EdxmlDocument document) {
    return switch (lookup.field()) {
      case SENDER_DOC_ID -> document.documentId();
      case NOTATION -> document.code().map(DocumentCode::toString).orElse("");
    };
  }

  /**
   * Looks for it, as often as told.
   *
   * @param begun when the call began that sent it
   * @return its {@code senderDocId}; empty if every look missed it
   * @throws HosoException if the list cannot be read
   * @throws TimeoutException if there was no time for all looks
   */
  Optional<String> find(
      EdxmlDocument document, Instant begun, Deadline deadline, RequestOptions options)
      throws InterruptedException, TimeoutException {
    for (int look = 1; look <= lookup.looks(); look++) {
      if (deadline.remaining().compareTo(lookup.pause()) <= 0) {
        throw new TimeoutException("No time is left for look " + look + " at what was sent");
      }
      environment.sleeper().sleep(lookup.pause());
      Predicate<SentEntry> isOwn = ownAfter(begun.minus(CLOCK_DIFFERENCE), key(document));
      List<SentEntry> own = new ArrayList<>();
      list.read(
          MessageKind.DOCUMENT,
          entry -> {
            if (isOwn.test(entry)) {
              own.add(entry);
            }
          },
          options.withCallTimeout(deadline.remaining()));
      if (isForAll(document, own)) {
        return Optional.of(own.get(0).senderDocId());
      }
    }
    return Optional.empty();
  }

  private Predicate<SentEntry> ownAfter(Instant earliest, String key) {
    Function<SentEntry, String> said =
        switch (lookup.field()) {
          case SENDER_DOC_ID -> SentEntry::senderDocId;
          case NOTATION -> SentEntry::notation;
        };
    return entry ->
        said.apply(entry).equals(key)
            && entry.sent().filter(time -> !time.isBefore(earliest)).isPresent();
  }

  private static boolean isForAll(EdxmlDocument document, List<SentEntry> entries) {
    Set<String> receivers = entries.stream().map(SentEntry::to).collect(Collectors.toSet());
    return document.to().stream().map(Organization::id).allMatch(receivers::contains);
  }
}
