package vn.hoso.internal.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoso.exchange.ExchangeAgency;

/** Agencies, and how they are found. Immutable and thread-safe. */
public final class AgencyTable {

  private final AgencyRows rows;
  private final int[] byId;
  private final int[] byCode;
  private final int[] byOldCode;
  private final Hierarchy hierarchy;
  private final NameSearch names;

  private AgencyTable(AgencyRows rows, NameIndex names) {
    this.rows = rows;
    this.byId = rows.sortedBy(AgencyRows.ID);
    this.byCode = rows.sortedBy(AgencyRows.CODE);
    this.byOldCode = rows.sortedBy(AgencyRows.OLD_CODE);
    this.hierarchy = Hierarchy.of(rows, byId);
    this.names = new NameSearch(names, hierarchy);
  }

  public int size() {
    return rows.size();
  }

  /** In the order in which they were added. */
  public Stream<ExchangeAgency> all() {
    return IntStream.range(0, rows.size()).mapToObj(rows::agency);
  }

  public List<ExchangeAgency> withCode(String code) {
    return agencies(rows.find(byCode, AgencyRows.CODE, code));
  }

  public List<ExchangeAgency> withOldCode(String code) {
    return agencies(rows.find(byOldCode, AgencyRows.OLD_CODE, code));
  }

  public Optional<ExchangeAgency> parent(ExchangeAgency agency) {
    return agency.parentId().equalsIgnoreCase(agency.id())
        ? Optional.empty()
        : Arrays.stream(withId(agency.parentId())).mapToObj(rows::agency).findFirst();
  }

  public List<ExchangeAgency> children(ExchangeAgency agency) {
    int[] found = withId(agency.id());
    return found.length == 0 ? List.of() : agencies(hierarchy.children(found[0]));
  }

  public List<ExchangeAgency> roots() {
    return agencies(hierarchy.roots());
  }

  /** Those with this code, then those with these words in their names. */
  public List<ExchangeAgency> search(String text, int limit) {
    Set<Integer> found = new LinkedHashSet<>();
    String code = text.strip();
    for (int row : rows.find(byCode, AgencyRows.CODE, code)) {
      found.add(row);
    }
    for (int row : rows.find(byOldCode, AgencyRows.OLD_CODE, code)) {
      found.add(row);
    }
    if (found.size() < limit) {
      found.addAll(names.search(text, limit));
    }
    return found.stream().limit(limit).map(rows::agency).toList();
  }

  private int[] withId(String id) {
    return rows.find(byId, AgencyRows.ID, id);
  }

  private List<ExchangeAgency> agencies(int[] found) {
    return Arrays.stream(found).mapToObj(rows::agency).toList();
  }

  /** Takes agencies one after the other. Not thread-safe. */
  public static final class Builder {

    private byte[] texts = new byte[1 << 16];
    private int length;
    private final IntList starts = new IntList();
    private final NameIndexBuilder names = new NameIndexBuilder();

    public void add(ExchangeAgency agency) {
      add(agency.id());
      add(agency.parentId());
      add(agency.code());
      add(agency.oldCode());
      add(agency.name());
      add(agency.mail());
      names.add(agency.name());
    }

    public AgencyTable build() {
      starts.add(length);
      AgencyRows rows = new AgencyRows(Arrays.copyOf(texts, length), starts.toArray());
      return new AgencyTable(rows, names.build());
    }

    private void add(String text) {
      byte[] bytes = text.getBytes(UTF_8);
      if (length + bytes.length > texts.length) {
        texts = Arrays.copyOf(texts, Math.max(texts.length * 2, length + bytes.length));
      }
      starts.add(length);
      System.arraycopy(bytes, 0, texts, length, bytes.length);
      length += bytes.length;
    }
  }
}
