package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.hoso.error.DamagedFileException;
import vn.hoso.identifier.AgencyCode;

class AgencyDirectoryProperties {

  private static final Instant FETCHED = Instant.parse("2026-11-24T01:00:00.123456789Z");

  private static Path file = Path.of("");

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("co-quan-", ".txt");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  @Property
  void search_beginningsOfWordsInAnyOrder_findTheirAgency(
      @ForAll @Size(min = 1, max = 40) List<@From("agencies") ExchangeAgency> list,
      @ForAll Random random) {
    AgencyDirectory agencies = AgencyDirectory.of(list, FETCHED);
    ExchangeAgency wanted = list.get(random.nextInt(list.size()));

    assertThat(agencies.search(typed(wanted.name(), random), 1000)).contains(wanted);
    assertThat(agencies.search(plain(wanted.name()), 1000)).contains(wanted);
  }

  @Property
  void search_anyText_hasItsWordsInEachName(
      @ForAll @Size(max = 40) List<@From("agencies") ExchangeAgency> list,
      @ForAll("words") String word) {
    List<ExchangeAgency> found = AgencyDirectory.of(list, FETCHED).search(word, 1000);

    assertThat(new HashSet<>(found))
        .isEqualTo(
            list.stream()
                .filter(agency -> plain(" " + agency.name()).contains(" " + plain(word)))
                .collect(Collectors.toSet()));
  }

  @Property
  void search_anyText_neverFails(
      @ForAll @Size(max = 5) List<@From("dirty") ExchangeAgency> list, @ForAll String text) {
    assertThat(AgencyDirectory.of(list, FETCHED).search(text, 3)).hasSizeLessThanOrEqualTo(3);
  }

  @Property
  void codes_anyList_areThoseOfTheList(
      @ForAll @Size(max = 60) List<@From("agencies") ExchangeAgency> list,
      @ForAll("codes") String code) {
    AgencyDirectory agencies = AgencyDirectory.of(list, FETCHED);
    AgencyCode asked = AgencyCode.of(code);

    assertThat(agencies.successors(asked))
        .isEqualTo(
            list.stream()
                .filter(agency -> agency.oldAgencyCode().filter(asked::equals).isPresent())
                .flatMap(agency -> agency.agencyCode().stream())
                .distinct()
                .toList());
    list.stream()
        .filter(agency -> agency.code().equals(code))
        .findFirst()
        .ifPresent(first -> assertThat(agencies.find(asked)).hasValue(first));
  }

  @Property
  void hierarchy_anyList_isTheSameFromAboveAndBelow(
      @ForAll @Size(max = 60) List<@From("agencies") ExchangeAgency> list) {
    AgencyDirectory agencies = AgencyDirectory.of(list, FETCHED);

    assertThat(list)
        .allSatisfy(
            agency -> {
              Optional<ExchangeAgency> parent = agencies.parent(agency);
              assertThat(agencies.roots().contains(agency)).isEqualTo(parent.isEmpty());
              parent.ifPresent(
                  above -> {
                    assertThat(above.id()).isEqualTo(agency.parentId());
                    assertThat(agencies.children(above)).contains(agency);
                  });
            });
  }

  @Property(tries = 300)
  void save_anyTexts_areLoadedEqual(
      @ForAll @Size(max = 20) List<@From("dirty") ExchangeAgency> list) {
    AgencyDirectory.of(list, FETCHED).save(file);

    AgencyDirectory loaded = AgencyDirectory.load(file);

    assertThat(loaded.all()).containsExactlyElementsOf(list);
    assertThat(loaded.fetchedAt()).isEqualTo(FETCHED);
  }

  @Property(tries = 300)
  void load_oneByteChanged_isRefused(
      @ForAll @Size(max = 5) List<@From("agencies") ExchangeAgency> list, @ForAll Random random)
      throws IOException {
    AgencyDirectory.of(list, FETCHED).save(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
    Files.write(file, bytes);

    assertThatThrownBy(() -> AgencyDirectory.load(file))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageStartingWith(file + ": it")
        .hasMessageEndingWith("fetch the agencies from the service, and save them again.");
  }

  @Provide
  Arbitrary<ExchangeAgency> agencies() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(0, 60),
            codes(),
            codes(),
            words().list().ofMinSize(1).ofMaxSize(5))
        .as(
            (id, parent, code, old, words) ->
                new ExchangeAgency(
                    "x" + id, "x" + parent, code, old, String.join(" ", words), "a@example.vn"));
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of(
        "H17.99", "H17.100", "H17", "000.00.00.H17", "000.01.22.H47", "28.22.H17", "vxp.saas.03");
  }

  /** No short form is among them: what is expected here knows none. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "Xã", "Phường", "Núi", "Thành", "Tam", "Xuân", "Đại", "Đồng", "Hoà", "Hòa", "Quế", "Thọ",
        "Trường", "Sở", "Tư", "Pháp", "Trạm", "Y", "tế", "T");
  }

  @Provide
  Arbitrary<ExchangeAgency> dirty() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('\u0001', '\ud7ff').ofMaxLength(12),
            Arbitraries.of("", "\t", "a\nb", "\\", "\\t", "\r\n", "\\\\n", "𠀀"));
    return Combinators.combine(text, text, text, text, text, text).as(ExchangeAgency::new);
  }

  /** Words in any order, some only begun, some without diacritics, one in capitals. */
  private static String typed(String name, Random random) {
    List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
    Collections.shuffle(words, random);
    return words.stream()
        .map(word -> random.nextBoolean() ? word : word.substring(0, 1))
        .map(word -> random.nextBoolean() ? word : plain(word))
        .map(word -> random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
  }

  private static String plain(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT))
        .map(lower -> Normalizer.normalize(lower, Normalizer.Form.NFD))
        .map(lower -> lower.replaceAll("\\p{M}", "").replace('đ', 'd'))
        .findFirst()
        .orElseThrow();
  }
}
