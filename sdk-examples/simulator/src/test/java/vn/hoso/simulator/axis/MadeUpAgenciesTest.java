package vn.hoso.simulator.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That the directory of full size is like one, and always the same. */
class MadeUpAgenciesTest {

  private final Directory directory = new Directory(AxisOptions.ALL_AGENCIES);
  private final List<Agency> all = directory.all().toList();

  @Test
  void all_fullSize_haveIdsOfTheirOwnAndParentsBeforeThem() {
    Set<String> ids = new HashSet<>();

    assertThat(all).hasSize(AxisOptions.ALL_AGENCIES);
    for (Agency agency : all.subList(1, all.size())) {
      assertThat(agency.pid().isEmpty() || ids.contains(agency.pid()) || agency.pid().equals("2"))
          .as(agency.toString())
          .isTrue();
      assertThat(ids.add(agency.id())).as(agency.toString()).isTrue();
    }
  }

  @Test
  void all_twice_areTheSame() {
    assertThat(new Directory(AxisOptions.ALL_AGENCIES).all()).containsExactlyElementsOf(all);
  }

  @Test
  void all_fullSize_haveCodesOfAllForms() {
    assertThat(codes(Agency::code)).containsKeys("G22", "H17", "H17.01", "H17.100", "H17.100.01");
    assertThat(codes(Agency::oldCode)).containsKeys("000.00.00.G22", "000.00.00.H17");
    assertThat(all).allSatisfy(agency -> assertThat(agency.name()).isNotBlank());
    assertThat(all.stream().filter(agency -> agency.oldCode().matches("\\d\\d\\.\\d\\d\\.H\\d\\d")))
        .hasSizeGreaterThan(300);
  }

  @Test
  void all_merger_hasManyToOneAndOneToMany() {
    Map<String, Set<String>> oldOf = new HashMap<>();
    Map<String, Set<String>> newOf = new HashMap<>();
    for (Agency agency : all) {
      if (!agency.oldCode().isEmpty()) {
        oldOf.computeIfAbsent(agency.code(), code -> new HashSet<>()).add(agency.oldCode());
        newOf.computeIfAbsent(agency.oldCode(), code -> new HashSet<>()).add(agency.code());
      }
    }
    assertThat(oldOf.get("H17.101")).hasSize(3);
    assertThat(newOf.values().stream().filter(codes -> codes.size() > 1))
        .hasSizeGreaterThan(300)
        .allMatch(codes -> codes.size() == 2);
  }

  @Test
  void options_moreAgenciesThanThereAre_areRefused() {
    assertThatThrownBy(() -> AxisOptions.defaults().withAgencies(111_340))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agencies must be 0 to 111339, not 111340");
  }

  private Map<String, Agency> codes(Function<Agency, String> code) {
    Map<String, Agency> byCode = new HashMap<>();
    IntStream.range(0, all.size())
        .forEach(i -> byCode.putIfAbsent(code.apply(all.get(i)), all.get(i)));
    return byCode;
  }
}
