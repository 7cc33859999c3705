package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.StatusCode;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.MessageKind;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.simulator.axis.StoredMessage;

class ConferencePointTest {

  private static final Point TAM_HAI =
      new Point(AgencyCode.of("H47.15.05"), "UBND xã Tam Hải", Level.COMMUNE);

  private final Clock clock = Story.clock(Clock.systemUTC());
  private final SimulatedWorld world = new SimulatedWorld(clock);
  private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
  private final List<String> notes = new ArrayList<>();
  private final DocumentExchange district =
      world.connect(AgencyCode.of("H47.15"), Story.DISTRICT.name());
  private final DocumentExchange commune = world.connect(TAM_HAI.code(), TAM_HAI.name());

  @TempDir Path folder;

  private Path calendar;

  @BeforeEach
  void prepare() throws IOException {
    calendar = folder.resolve("lich-hop.ics");
    MeetingCalendar.write(
        Story.MEETING, Story.DISTRICT, List.of(TAM_HAI), clock.instant(), calendar);
  }

  @AfterEach
  void close() {
    executor.shutdownNow();
    world.close();
  }

  @Test
  void poll_letter_isAnsweredInThreeSteps() throws Exception {
    send(calendar);

    point(Plan.Attitude.ATTENDS).poll();

    assertThat(statuses(3))
        .extracting(EdxmlStatus::status)
        .containsExactly(StatusCode.ARRIVED, StatusCode.ACCEPTED, StatusCode.FINISHED);
    assertThat(letterAtAxis().deliveries().get(0).status()).isEqualTo("done");
  }

  @Test
  void poll_declining_refusesWithTheDayOfTheCalendar() throws Exception {
    send(calendar);

    point(Plan.Attitude.DECLINES).poll();

    assertThat(statuses(2))
        .last()
        .satisfies(status -> assertThat(status.status()).isEqualTo(StatusCode.REFUSED))
        .satisfies(status -> assertThat(status.description()).isEqualTo("vì 09/12/2022"));
  }

  @Test
  void poll_letterTamperedWithOnTheWay_isRefusedWithTheReason() throws Exception {
    send(calendar);
    Path stored = letterAtAxis().file();
    Files.writeString(stored, Files.readString(stored).replace("lúc 08:00", "lúc 14:00"));

    point(Plan.Attitude.ATTENDS).poll();

    assertThat(statuses(1))
        .singleElement()
        .satisfies(status -> assertThat(status.status()).isEqualTo(StatusCode.REFUSED))
        .satisfies(
            status ->
                assertThat(status.description())
                    .isEqualTo("Chữ ký số của văn bản không hợp lệ (HASH_FAILURE)"))
        .satisfies(
            status ->
                assertThat(status.responseFor().documentId())
                    .isEqualTo("H47.15,2022/12/05,128/GM-UBND"));
  }

  @Test
  void poll_letterWithoutCalendar_isRefused() throws Exception {
    send(Files.writeString(folder.resolve("giay-moi.txt"), "Kính mời"));

    point(Plan.Attitude.ATTENDS).poll();

    assertThat(statuses(1))
        .extracting(EdxmlStatus::description)
        .containsExactly("Giấy mời không có lịch họp điện tử (.ics) kèm theo");
  }

  @Test
  void poll_calendarThatCannotBeRead_isRefused() throws Exception {
    send(Files.writeString(calendar, "Kính mời"));

    point(Plan.Attitude.ATTENDS).poll();

    assertThat(statuses(1))
        .extracting(EdxmlStatus::description)
        .containsExactly("Không đọc được lịch họp điện tử kèm theo");
  }

  @Test
  void poll_letterHandedOutAgain_isAnsweredOnce() throws Exception {
    send(calendar);
    world.axis().faults().on(AxisService.UPDATE_STATUS).next(AxisFault.fail("20", "Loi he thong"));
    ConferencePoint point = point(Plan.Attitude.ATTENDS);

    point.poll();
    assertThat(notes).singleElement().asString().contains("UBND xã Tam Hải", "updateStatus");
    point.poll();

    assertThat(statuses(3)).hasSize(3);
  }

  @Test
  void poll_answerThatTheAxisLost_isGivenAgain() throws Exception {
    send(calendar);
    world.axis().faults().on(AxisService.SEND_EDOC).next(AxisFault.httpStatus(500));

    point(Plan.Attitude.DECLINES).poll();

    assertThat(statuses(2))
        .extracting(EdxmlStatus::status)
        .containsExactlyInAnyOrder(StatusCode.ARRIVED, StatusCode.REFUSED);
  }

  @Test
  void poll_silent_leavesTheLetterAtTheAxis() throws Exception {
    send(calendar);

    point(Plan.Attitude.SILENT).poll();

    assertThat(statuses(0)).isEmpty();
    assertThat(letterAtAxis().deliveries().get(0).status()).isEqualTo("initial");
  }

  private ConferencePoint point(Plan.Attitude attitude) {
    Plan plan = new Plan(attitude, Duration.ZERO, Duration.ZERO, Duration.ZERO, "vì %s");
    return new ConferencePoint(
        TAM_HAI,
        plan,
        commune,
        new ConferencePoint.Surroundings(world.verifier(), clock, folder, executor, notes::add));
  }

  private void send(Path attachment) throws IOException {
    Path message = folder.resolve("giay-moi.edxml");
    SignedEnvelope.write(
        Story.invitation(List.of(TAM_HAI), clock.instant()),
        List.of(OutgoingAttachment.of(attachment)),
        world.signerOf(Story.DISTRICT, folder),
        message);
    district.sendFile(message, MessageKind.DOCUMENT);
  }

  private StoredMessage letterAtAxis() {
    return world.axis().messages().get(0);
  }

  /** What the point has sent, when that is so much and it has nothing more to send. */
  private List<EdxmlStatus> statuses(int expected) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(60);
    while (stored().size() < expected && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    executor.shutdown();
    assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    return stored().stream()
        .map(message -> EdxmlReader.create().read(message.file(), folder.resolve("dinh-kem")))
        .map(received -> (EdxmlStatus) received.message())
        .toList();
  }

  private List<StoredMessage> stored() {
    return world.axis().messages().stream()
        .filter(message -> message.messageType().equals("status"))
        .toList();
  }
}
