package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.simulator.portal.PortalService.LAY_DANH_MUC_TINH_THANH;
import static vn.hoso.simulator.portal.PortalService.LOGIN;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;

/** What is kept of catalogues, and for how long. */
class CatalogueCacheTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final CatalogueCache CACHE = CatalogueCache.defaults().withTimeToLive(HOUR);
  private static final ch.qos.logback.classic.Logger LOGGER =
      (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("vn.hoso.internal.portal");

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = client(CACHE);
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
  void get_youngerThanTheTimeToLive_isNotFetchedAgain() {
    provinces(client);
    rig.clock.advance(HOUR.minusMillis(1));

    assertThat(provinces(client))
        .returns(start, Catalogue::fetchedAt)
        .returns(false, Catalogue::stale);

    assertThat(fetches()).isEqualTo(1);
  }

  @Test
  void get_asOldAsTheTimeToLive_isFetchedAgain() {
    provinces(client);
    rig.clock.advance(HOUR);

    assertThat(provinces(client).fetchedAt()).isEqualTo(start.plus(HOUR));

    assertThat(fetches()).isEqualTo(2);
  }

  @Test
  void get_clockSetBack_isFetchedAgain() {
    provinces(client);
    rig.clock.advance(Duration.ofDays(-400));

    assertThat(provinces(client).stale()).isFalse();

    assertThat(fetches()).isEqualTo(2);
  }

  @Test
  void get_manyThreads_fetchOnce() throws Exception {
    List<Catalogue<CatalogueEntry>> seen = new CopyOnWriteArrayList<>();

    PortalRig.together(16, () -> seen.add(provinces(client)));

    assertThat(seen).hasSize(16).allSatisfy(each -> assertThat(each.entries()).hasSize(34));
    assertThat(fetches()).isEqualTo(1);
  }

  static Stream<Fault> passingTrouble() {
    return Stream.of(
        Fault.resetBeforeRead(),
        Fault.resetInAnswer(),
        Fault.httpStatus(503),
        Fault.httpStatus(429),
        Fault.html(200),
        Fault.truncatedJson());
  }

  @ParameterizedTest
  @MethodSource("passingTrouble")
  void get_portalOutOfReach_givesTheStaleCopyAndTriesAgainAfterAMinute(Fault fault) {
    provinces(client);
    rig.clock.advance(HOUR);
    rig.portal.faults().on(LAY_DANH_MUC_TINH_THANH).untilCleared(fault);

    Catalogue<CatalogueEntry> stale = provinces(client);
    provinces(client);

    assertThat(stale).returns(start, Catalogue::fetchedAt).returns(true, Catalogue::stale);
    assertThat(stale.entries()).hasSize(34);
    assertThat(fetches()).isEqualTo(2);
    assertThat(warnings())
        .singleElement()
        .isEqualTo("LayDanhMucTinhThanh is taken from the copy of " + start);

    rig.portal.faults().clear();
    rig.clock.advance(Duration.ofMinutes(1));
    assertThat(provinces(client).stale()).isFalse();
    assertThat(fetches()).isEqualTo(3);
  }

  @Test
  void get_loginOutOfReach_givesTheStaleCopy() {
    provinces(client);
    rig.clock.advance(HOUR);
    rig.portal.faults().on(LOGIN).untilCleared(Fault.httpStatus(503));

    assertThat(provinces(client).stale()).isTrue();
  }

  @Test
  void get_nothingKeptAndPortalOutOfReach_isTheFailure() {
    rig.portal.faults().on(LAY_DANH_MUC_TINH_THANH).untilCleared(Fault.httpStatus(503));

    assertThatThrownBy(() -> provinces(client))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("LayDanhMucTinhThanh at ")
        .hasMessageContaining("the service is in trouble (HTTP 503)");
  }

  @Test
  void get_refusedForGood_isNotHiddenByTheCopy() {
    provinces(client);
    rig.clock.advance(HOUR);
    rig.portal
        .faults()
        .on(LAY_DANH_MUC_TINH_THANH)
        .next(Fault.errorCode("-1", "Không có quyền truy cập"), Fault.httpStatus(404));

    assertThatThrownBy(() -> provinces(client))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused");
    assertThatThrownBy(() -> provinces(client))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("HTTP 404");
  }

  @Test
  void get_loginRefused_isNotHiddenByTheCopy() {
    provinces(client);
    rig.clock.advance(HOUR);
    rig.portal.expireSessions();
    rig.portal.faults().on(LOGIN).next(Fault.errorCode("-1", "Sai mật khẩu"));

    assertThatThrownBy(() -> provinces(client)).isInstanceOf(AuthenticationException.class);
  }

  @Test
  void get_clientClosed_isNotHiddenByTheCopy() {
    provinces(client);
    rig.clock.advance(HOUR);
    client.close();

    assertThatThrownBy(() -> provinces(client))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("the client is closed");
  }

  @Test
  void get_anotherThreadGetsNoAnswer_endsWithTheTimeOfTheCallThatWaits() throws Exception {
    rig.portal.faults().on(LAY_DANH_MUC_TINH_THANH).next(Fault.slow(Duration.ofMinutes(5)));
    CompletableFuture<?> first = CompletableFuture.supplyAsync(() -> provinces(client));
    awaitFetch();
    RequestOptions hurried = RequestOptions.defaults().withCallTimeout(Duration.ofMillis(300));

    assertThatThrownBy(() -> client.catalogues().get(CatalogueKind.PROVINCES, hurried))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("no catalogue within the time limit; nothing was sent");
    assertThat(first).isNotDone();
  }

  @Test
  void get_interruptedWhileAnotherFetches_endsAndKeepsTheFlag() throws Exception {
    rig.portal.faults().on(LAY_DANH_MUC_TINH_THANH).next(Fault.slow(Duration.ofMinutes(5)));
    CompletableFuture.supplyAsync(() -> provinces(client));
    awaitFetch();

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> provinces(client)).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void timeToLive_zero_isRefused() {
    assertThatThrownBy(() -> CACHE.withTimeToLive(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeToLive is PT0S: give a duration above zero");
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

  private void awaitFetch() throws InterruptedException {
    while (fetches() == 0) {
      Thread.sleep(5);
    }
  }

  private List<String> warnings() {
    return log.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
