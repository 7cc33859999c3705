package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.EdxmlWriter;
import vn.hoso.edxml.StatusCode;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisFaults;
import vn.hoso.simulator.axis.AxisService;

class InviterTest {

  private static final Point TAM_HAI =
      new Point(AgencyCode.of("H47.15.05"), "UBND xã Tam Hải", Level.COMMUNE);

  private final Clock clock = Story.clock(Clock.systemUTC());
  private final SimulatedWorld world = new SimulatedWorld(clock);
  private final AxisFaults faults = world.axis().faults();
  private final DocumentExchange commune = world.connect(TAM_HAI.code(), TAM_HAI.name());
  private final EdxmlDocument letter = Story.invitation(List.of(TAM_HAI), clock.instant());
  private final Board board = new Board(List.of(TAM_HAI));
  private final List<String> notes = new ArrayList<>();

  @TempDir Path folder;

  private Inviter inviter;
  private Path file;

  @BeforeEach
  void prepare() {
    file = folder.resolve("giay-moi.edxml");
    EdxmlWriter.create().write(letter, file);
    inviter =
        new Inviter(
            world.connect(AgencyCode.of("H47.15"), Story.DISTRICT.name()),
            folder,
            letter,
            board,
            clock,
            notes::add);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void send_clearAnswer_isSent() throws Exception {
    inviter.send(file);

    assertThat(standing()).isEqualTo(Standing.SENT);
    assertThat(notes).isEmpty();
  }

  @Test
  void send_answerLost_findsTheLetterAmongThoseSent() {
    faults.on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());

    inviter.send(file);

    assertThat(world.axis().messages()).hasSize(1);
    assertThat(standing()).isEqualTo(Standing.SENT);
    assertThat(notes).last().asString().endsWith("có trong danh sách đã gửi: không gửi lại.");
  }

  @Test
  void send_letterLost_endsAsUnknownAndIsNotSentAgain() {
    faults.on(AxisService.SEND_EDOC).next(AxisFault.httpStatus(502));

    assertThatThrownBy(() -> inviter.send(file))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("outcome unknown");
    assertThat(board.isSendingUnknown()).isTrue();
    assertThat(world.axis().messages()).isEmpty();
  }

  @Test
  void send_answerLostAndListUnreadable_isNotSentAgain() {
    faults.on(AxisService.SEND_EDOC).next(AxisFault.resetBeforeAnswer());
    faults.on(AxisService.GET_SENT_EDOC_LIST).untilCleared(AxisFault.httpStatus(503));

    assertThatThrownBy(() -> inviter.send(file))
        .isInstanceOf(OutcomeUnknownException.class)
        .satisfies(
            unknown ->
                assertThat(unknown.getSuppressed())
                    .singleElement()
                    .asString()
                    .contains("getSentEdocList"));
    assertThat(world.axis().messages()).hasSize(1);
    assertThat(standing()).isEqualTo(Standing.SENDING_UNKNOWN);
  }

  @Test
  void poll_status_isNewOnce() throws Exception {
    inviter.send(file);
    commune.send(status(letter), List.of());

    assertThat(inviter.poll())
        .singleElement()
        .satisfies(answer -> assertThat(answer.standing()).isEqualTo(Standing.DECLINED))
        .satisfies(answer -> assertThat(answer.note()).isEqualTo("Mất điện"));
    assertThat(inviter.poll()).isEmpty();
  }

  @Test
  void poll_axisRefuses_isNotedAndTakenTheNextTime() throws Exception {
    inviter.send(file);
    commune.send(status(letter), List.of());
    faults.on(AxisService.GET_EDOC).next(AxisFault.fail("20", "Loi he thong"));

    assertThat(inviter.poll()).isEmpty();
    assertThat(notes).singleElement().asString().startsWith("Chưa lấy được hết trạng thái");
    assertThat(inviter.poll()).hasSize(1);
  }

  @Test
  void poll_statusInTheNameOfAnother_countsForItsSender() throws Exception {
    DocumentExchange stranger = world.connect(AgencyCode.of("H47.15.06"), "UBND xã Tam Hiệp");
    inviter.send(file);
    stranger.send(status(letter), List.of());

    assertThat(inviter.poll()).isEmpty();
    assertThat(standing()).isEqualTo(Standing.SENT);
  }

  @Test
  void poll_statusOfAnotherLetter_isNoted() throws Exception {
    inviter.send(file);
    commune.send(
        status(letter.toBuilder().documentId("H47.15,2022/11/01,100/GM-UBND").build()), List.of());

    assertThat(inviter.poll()).isEmpty();
    assertThat(notes).containsExactly("Trạng thái từ H47.15.05 không phải về giấy mời này.");
  }

  @Test
  void poll_statusThatCannotBeRead_isNotedAndNotTakenAgain() throws Exception {
    inviter.send(file);
    commune.send(status(letter), List.of());
    Path stored = world.axis().messages().get(1).file();
    Files.writeString(stored, Files.readString(stored).replace("</edXML>", "</edXMX>"));

    assertThat(inviter.poll()).isEmpty();
    assertThat(inviter.poll()).isEmpty();
    assertThat(notes).singleElement().asString().contains("H47.15.05 không đọc được");
  }

  private EdxmlStatus status(EdxmlDocument document) {
    return EdxmlStatus.builder()
        .from(TAM_HAI.organization())
        .responseFor(DocumentReference.to(document))
        .status(StatusCode.REFUSED)
        .description("Mất điện")
        .time(clock.instant())
        .build();
  }

  private Standing standing() {
    return board.answers().get(0).standing();
  }
}
