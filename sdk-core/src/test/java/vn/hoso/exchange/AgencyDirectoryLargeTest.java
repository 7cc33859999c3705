package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.axis.AxisOptions;
import vn.hoso.simulator.axis.AxisSimulator;
import vn.hoso.transport.Secret;

/** The directory of a test axis, 111 339 agencies, over the wire and back from a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class AgencyDirectoryLargeTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
  private static final int BYTES_AN_AGENCY = 300;

  @TempDir Path folder;

  private final AxisSimulator axis =
      AxisSimulator.start(AxisOptions.defaults().withClock(CLOCK).withAllAgencies());
  private AgencyDirectory agencies = AgencyDirectory.of(List.of(), CLOCK.instant());

  @BeforeAll
  void fetch() {
    try (DocumentExchange exchange =
        DocumentExchange.vxp()
            .endpoint(axis.uri())
            .agency(ExchangeSamples.COMMUNE)
            .secret(Secret.of(axis.secret("H17.99")))
            .clock(CLOCK)
            .build()) {
      agencies = AgencyDirectory.from(exchange, CLOCK);
    }
  }

  @AfterAll
  void close() {
    axis.close();
  }

  @Test
  void from_wholeList_hasEveryAgencyAndItsTime() {
    assertThat(agencies.size()).isEqualTo(AxisOptions.ALL_AGENCIES);
    assertThat(agencies.fetchedAt()).isEqualTo(CLOCK.instant());
    assertThat(agencies.all().map(ExchangeAgency::code)).containsExactlyElementsOf(axis.agencies());
  }

  @Test
  void search_amongAll_findsWhatAClerkMeans() {
    assertThat(agencies.search("ubnd nui thanh", 5))
        .extracting(ExchangeAgency::code)
        .containsExactly("H17.99");
    assertThat(agencies.search("bo cong an", 1))
        .extracting(ExchangeAgency::name)
        .containsExactly("Bộ Công an");
    assertThat(agencies.search("tinh lang son", 1))
        .extracting(ExchangeAgency::name)
        .containsExactly("Ủy ban nhân dân tỉnh Lạng Sơn");
    assertThat(agencies.search("da nang so tu phap", 1))
        .extracting(ExchangeAgency::code)
        .containsExactly("H17.10");
    assertThat(agencies.search("xa", 1000)).hasSize(1000);
  }

  @Test
  void codes_amongAll_leadToEachOther() {
    assertThat(agencies.find(AgencyCode.of("000.00.00.H37")))
        .map(ExchangeAgency::name)
        .hasValue("Ủy ban nhân dân tỉnh Lạng Sơn");
    ExchangeAgency province = agencies.find(AgencyCode.of("H37")).orElseThrow();
    assertThat(agencies.children(province)).hasSize(43 + 65);
    assertThat(agencies.predecessors(AgencyCode.of("H37.101"))).hasSize(3);
    assertThat(agencies.all().map(ExchangeAgency::oldAgencyCode).flatMap(Optional::stream))
        .anyMatch(old -> agencies.successors(old).size() == 2);
  }

  @Test
  void load_saved_isTheSame() throws Exception {
    Path file = folder.resolve("co-quan.txt");

    agencies.save(file);

    assertThat(Files.size(file)).isBetween(5_000_000L, 30_000_000L);
    assertThat(AgencyDirectory.load(file).all()).containsExactlyElementsOf(agencies.all().toList());
  }

  @Test
  void of_wholeList_takesLittleMemory() {
    Path file = folder.resolve("bo-nho.txt");
    agencies.save(file);
    long before = usedMemory();

    AgencyDirectory loaded = AgencyDirectory.load(file);

    long each = (usedMemory() - before) / loaded.size();
    assertThat(each).isLessThan(BYTES_AN_AGENCY);
  }

  private static long usedMemory() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
