package vn.hoso.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hoso.error.DamagedFileException;
import vn.hoso.error.HosoException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.agency.AgencyFile;
import vn.hoso.internal.agency.AgencyTable;

/**
 * The agencies that take part in the exchange, as they were at one time: found by code, by words of
 * their names, and above and below each other.
 *
 * <pre>{@code
 * AgencyDirectory agencies = AgencyDirectory.from(exchange, Clock.systemUTC());
 * agencies.save(file);
 * …
 * AgencyDirectory agencies = AgencyDirectory.load(file);
 * agencies.search("ubnd nui thanh", 10);
 * }</pre>
 *
 * <p>Codes are compared whatever the case of their letters. Since July 2025 an agency may have
 * taken the place of several, and one that was divided may have several successors: {@link
 * #predecessors} and {@link #successors} say which.
 *
 * <p>Immutable and thread-safe. An agency takes about 210 bytes of memory with its indexes, a list
 * of 111 339 about 24 MB; a search in that many takes 2 to 60 milliseconds of processor time, the
 * most where nearly every name has the words.
 */
public final class AgencyDirectory {

  private static final int MAX_LIMIT = 1000;

  private final AgencyTable agencies;
  private final Instant fetchedAt;

  private AgencyDirectory(AgencyTable agencies, Instant fetchedAt) {
    this.agencies = agencies;
    this.fetchedAt = fetchedAt;
  }

  /**
   * Fetches the list from the service.
   *
   * @param clock for {@link #fetchedAt()}
   * @throws HosoException if the service did not answer, or refused
   */
  public static AgencyDirectory from(DocumentExchange exchange, Clock clock) {
    AgencyTable.Builder table = new AgencyTable.Builder();
    exchange.agencies(table::add);
    return new AgencyDirectory(table.build(), clock.instant());
  }

  /** Of agencies that are known already. */
  public static AgencyDirectory of(Iterable<ExchangeAgency> agencies, Instant fetchedAt) {
    AgencyTable.Builder table = new AgencyTable.Builder();
    agencies.forEach(table::add);
    return new AgencyDirectory(table.build(), fetchedAt);
  }

  /**
   * Loads a list that was saved.
   *
   * @throws DamagedFileException if the file is not as it was saved
   * @throws UncheckedIOException if it cannot be read
   */
  public static AgencyDirectory load(Path file) {
    try {
      AgencyFile.Content content = AgencyFile.read(file);
      return new AgencyDirectory(content.agencies(), content.fetchedAt());
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be read: check that it exists, or fetch the agencies from the service",
          e);
    }
  }

  /**
   * Saves the list; a file of that name is replaced when all is written. The format is text, and is
   * described with the documentation of the exchange.
   *
   * @throws UncheckedIOException if it cannot be written; the file that was there is as it was
   */
  public void save(Path file) {
    try {
      AgencyFile.write(new AgencyFile.Content(agencies, fetchedAt), file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be written: check that its directory is there and the disk has room", e);
    }
  }

  /** When the list was fetched from the service. */
  public Instant fetchedAt() {
    return fetchedAt;
  }

  /** How many agencies there are. */
  public int size() {
    return agencies.size();
  }

  /** Every agency, in the order of the service. */
  public Stream<ExchangeAgency> all() {
    return agencies.all();
  }

  /**
   * The agency with a code of either form. A list may have the same code twice: then it is the
   * first. An old code leads to the agency that has taken its place, unless there are several.
   */
  public Optional<ExchangeAgency> find(AgencyCode code) {
    List<ExchangeAgency> now = agencies.withCode(code.value());
    if (!now.isEmpty()) {
      return Optional.of(now.get(0));
    }
    List<AgencyCode> successors = successors(code);
    return successors.size() == 1
        ? agencies.withCode(successors.get(0).value()).stream().findFirst()
        : Optional.empty();
  }

  /**
   * The codes that have taken the place of an old one, in the order of the list; empty if the list
   * does not have it as an old code.
   */
  public List<AgencyCode> successors(AgencyCode oldCode) {
    return codes(agencies.withOldCode(oldCode.value()), ExchangeAgency::agencyCode);
  }

  /** The old codes whose place a code has taken, in the order of the list. */
  public List<AgencyCode> predecessors(AgencyCode code) {
    return codes(agencies.withCode(code.value()), ExchangeAgency::oldAgencyCode);
  }

  /** The agency above one of this directory, if it has one. */
  public Optional<ExchangeAgency> parent(ExchangeAgency agency) {
    return agencies.parent(agency);
  }

  /** The agencies directly below one of this directory, in the order of the list. */
  public List<ExchangeAgency> children(ExchangeAgency agency) {
    return agencies.children(agency);
  }

  /** The agencies that have none above them, or one that is not in the list. */
  public List<ExchangeAgency> roots() {
    return agencies.roots();
  }

  /**
   * Finds agencies for somebody who is typing. Each word must be in the name, or be the beginning
   * of a word in it, in any order; case does not count, and letters without diacritics stand for
   * those with (d for đ). Short and long forms are the same: UBND, HĐND, TP, THCS, THPT. Best come
   * first those with the diacritics that were typed; then whole words before beginnings; then words
   * in the order typed, and from the beginning of the name; then agencies higher up; then shorter
   * names. An agency whose code was typed comes before all.
   *
   * @param text what was typed; its first 12 words count
   * @param limit how many at most, 1 to 1000
   * @return empty if the text has no word
   * @throws IllegalArgumentException if limit is not 1 to 1000
   */
  public List<ExchangeAgency> search(String text, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", not " + limit);
    }
    return agencies.search(text, limit);
  }

  /** How many agencies, and when they were fetched. */
  @Override
  public String toString() {
    return "AgencyDirectory[" + size() + " agencies, fetched " + fetchedAt + "]";
  }

  /** Each once; what cannot be a code is left out. */
  private static List<AgencyCode> codes(
      List<ExchangeAgency> rows, Function<ExchangeAgency, Optional<AgencyCode>> code) {
    return rows.stream().map(code).flatMap(Optional::stream).distinct().toList();
  }
}
