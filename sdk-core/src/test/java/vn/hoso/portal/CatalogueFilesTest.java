package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.simulator.portal.PortalService.LAY_DANH_MUC_TINH_THANH;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.transport.RetryPolicy;

/** Copies of catalogues on disk. */
class CatalogueFilesTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final CatalogueCache CACHE = CatalogueCache.defaults().withTimeToLive(HOUR);
  private static final ch.qos.logback.classic.Logger LOGGER =
      (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("vn.hoso.internal.portal");

  @TempDir Path folder;

  private final PortalRig rig = new PortalRig();
  private final Instant start = rig.clock.instant();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    LOGGER.addAppender(log);
  }

  @AfterEach
  void close() {
    LOGGER.detachAppender(log);
    rig.close();
  }

  @Test
  void directory_nextProcess_needsNoPortal() {
    provinces(client(inFolder()));
    rig.portal.faults().onAll().untilCleared(Fault.resetBeforeRead());

    Catalogue<CatalogueEntry> young = provinces(client(inFolder()));
    rig.clock.advance(HOUR);
    Catalogue<CatalogueEntry> old = provinces(client(inFolder()));

    assertThat(young).returns(start, Catalogue::fetchedAt).returns(false, Catalogue::stale);
    assertThat(old).returns(start, Catalogue::fetchedAt).returns(true, Catalogue::stale);
    assertThat(old.entries()).isEqualTo(young.entries()).hasSize(34);
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("LayDanhMucTinhThanh.json"));
  }

  @Test
  void directory_allKinds_comeBackAsTheyWere() {
    NationalPortal first = client(inFolder());
    NationalPortal second = client(inFolder());
    for (CatalogueKind kind : CatalogueKind.values()) {
      assertThat(second.catalogues().get(kind)).isEqualTo(first.catalogues().get(kind));
    }
    assertThat(fetches()).isEqualTo(1);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void directory_fileDamaged_isIgnoredWithAWarningAndFetchedAgain() throws IOException {
    provinces(client(inFolder()));
    Path file = folder.resolve("LayDanhMucTinhThanh.json");
    byte[] whole = Files.readAllBytes(file);
    for (int keep : List.of(0, 10, whole.length / 2, whole.length - 1)) {
      Files.write(file, java.util.Arrays.copyOf(whole, keep));
      assertThat(provinces(client(inFolder())).entries()).hasSize(34);
      assertThat(file).hasBinaryContent(whole);
    }
    byte[] changed = whole.clone();
    changed[whole.length - 20] ^= 1;
    Files.write(file, changed);
    assertThat(provinces(client(inFolder())).entries()).hasSize(34);

    assertThat(fetches()).isEqualTo(6);
    assertThat(warnings())
        .hasSize(5)
        .allSatisfy(
            warning ->
                assertThat(warning)
                    .isEqualTo(
                        file + " is damaged or cannot be read; the catalogue is fetched again"));
  }

  @Test
  void directory_filesOfAnotherPortal_areNotTaken() {
    provinces(client(inFolder()));
    try (PortalRig other = new PortalRig()) {
      NationalPortal elsewhere = other.client(builder -> builder.catalogueCache(inFolder()));

      provinces(elsewhere);

      assertThat(other.portal.requests(LAY_DANH_MUC_TINH_THANH)).hasSize(1);
    }
  }

  @Test
  void directory_cannotBeWritten_worksFromMemoryWithAWarning() throws IOException {
    Path notADirectory = Files.writeString(folder.resolve("file"), "");
    NationalPortal portal = client(CACHE.inDirectory(notADirectory));

    provinces(portal);
    provinces(portal);

    assertThat(fetches()).isEqualTo(1);
    assertThat(warnings())
        .singleElement()
        .asString()
        .endsWith("cannot be written; the catalogue is kept in memory only");
  }

  private CatalogueCache inFolder() {
    return CACHE.inDirectory(folder);
  }

  private NationalPortal client(CatalogueCache cache) {
    return rig.client(builder -> builder.catalogueCache(cache).retry(RetryPolicy.none()));
  }

  private static Catalogue<CatalogueEntry> provinces(NationalPortal portal) {
    return portal.catalogues().get(CatalogueKind.PROVINCES);
  }

  private int fetches() {
    return rig.portal.requests(LAY_DANH_MUC_TINH_THANH).size();
  }

  private List<String> warnings() {
    return log.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
