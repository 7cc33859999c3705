package vn.hoso.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.EdxmlWriter;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.StatusCode;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.TransportException;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.SendReceipt;
import vn.hoso.exchange.SentEntry;
import vn.hoso.exchange.SentLookup;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** What becomes of a message that may have arrived. */
class SenderTest {

  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
  private static final FailedCall CALL =
      new FailedCall("sendEdoc", URI.create("http://127.0.0.1/vxp/sendEdoc"), 1, null);
  private static final String ID = "H17.99,2026/11/24,142/UBND-VP";

  @TempDir Path spool;

  private final List<Duration> pauses = new ArrayList<>();
  private final Deque<HosoException> failures = new ArrayDeque<>();
  private final Deque<List<SentEntry>> lists = new ArrayDeque<>();
  private HosoException listFailure;
  private int sends;
  private int looks;

  @AfterEach
  void nothingIsLeft() {
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void send_answerLostAndDocumentListed_isAReceiptThatSaysSo() {
    failures.add(unknown());
    lists.add(List.of());
    lists.add(List.of(entry("H17", NOW), entry("28.22.H17", NOW)));

    SendReceipt receipt = send(SentLookup.bySenderDocId());

    assertThat(receipt).isEqualTo(new SendReceipt(ID, true));
    assertThat(sends).isEqualTo(1);
    assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
  }

  @Test
  void send_clearAnswer_isNotLookedFor() {
    assertThat(send(SentLookup.bySenderDocId())).isEqualTo(new SendReceipt("42", false));
    assertThat(looks).isZero();
  }

  @Test
  void send_byNotation_findsIdsThatTheServiceMakes() {
    failures.add(unknown());
    SentEntry made = entry("H17", NOW, "7f1c", "142/UBND-VP");
    lists.add(List.of(made, entry("28.22.H17", NOW, "7f1c", "142/UBND-VP")));

    assertThat(send(SentLookup.byNotation())).isEqualTo(new SendReceipt("7f1c", true));
  }

  static List<List<SentEntry>> others() {
    SentEntry province = entry("H17", NOW);
    return List.of(
        List.of(),
        List.of(province),
        List.of(province, entry("28.22.H17", NOW.minus(Duration.ofMinutes(3)))),
        List.of(province, entry("28.22.H17", NOW, "other", "142/UBND-VP")),
        List.of(province, entry("28.22.H17", null)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void send_listHasNotEveryReceiverOfThisSend_isUnknownAndNotRepeated(List<SentEntry> list) {
    failures.add(unknown());
    for (int i = 0; i < 3; i++) {
      lists.add(list);
    }

    assertThatThrownBy(() -> send(SentLookup.bySenderDocId()))
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "sendEdoc at http://127.0.0.1/vxp/sendEdoc, attempt 1: outcome unknown, because the"
                + " request was sent and no clear answer came. The list of sent messages did not"
                + " have it yet. Look for it with sent before it is sent again.");
    assertThat(looks).isEqualTo(3);
    assertThat(sends).isEqualTo(1);
  }

  @Test
  void send_listCannotBeRead_isStillUnknown() {
    OutcomeUnknownException unknown = unknown();
    failures.add(unknown);
    listFailure = lost();

    assertThatThrownBy(() -> send(SentLookup.bySenderDocId().sendingAgainAtTheRiskOfDuplicates()))
        .isSameAs(unknown)
        .hasSuppressedException(listFailure);
    assertThat(sends).isEqualTo(1);
  }

  @Test
  void send_noTimeLeftToLook_isStillUnknown() {
    failures.add(unknown());

    assertThatThrownBy(
            () ->
                sender(SentLookup.bySenderDocId())
                    .send(
                        document(),
                        List.of(),
                        RequestOptions.defaults().withCallTimeout(Duration.ofSeconds(4))))
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .isInstanceOf(TimeoutException.class)
                    .extracting(Throwable::getMessage)
                    .isEqualTo("No time is left for look 1 at what was sent"));
    assertThat(looks).isZero();
  }

  @Test
  void send_interruptedWhileItWaits_isUnknownAndStaysInterrupted() {
    failures.add(unknown());
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> send(SentLookup.bySenderDocId()))
        .isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void send_off_nobodyLooks() {
    failures.add(unknown());

    assertThatThrownBy(() -> send(SentLookup.off()))
        .isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(looks).isZero();
  }

  @Test
  void send_status_nobodyLooks() {
    failures.add(unknown());

    assertThatThrownBy(
            () ->
                sender(SentLookup.bySenderDocId())
                    .send(status(), List.of(), RequestOptions.defaults()))
        .isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(looks).isZero();
  }

  @Test
  void send_missedAndToBeSentAgain_isSentOnceMore() {
    failures.add(unknown());

    SendReceipt receipt = send(SentLookup.bySenderDocId().sendingAgainAtTheRiskOfDuplicates());

    assertThat(receipt).isEqualTo(new SendReceipt("42", false));
    assertThat(looks).isEqualTo(3);
    assertThat(sends).isEqualTo(2);
  }

  @Test
  void send_secondSendFails_isStillUnknown() {
    HosoException refused = lost();
    failures.add(unknown());
    failures.add(refused);

    OutcomeUnknownException thrown =
        catchThrowableOfType(
            OutcomeUnknownException.class,
            () -> send(SentLookup.bySenderDocId().sendingAgainAtTheRiskOfDuplicates()));

    assertThat(thrown.getCause()).hasSuppressedException(refused);
    assertThat(sends).isEqualTo(2);
  }

  @Test
  void sendFile_answerLost_findsItByWhatTheFileSays(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("van-ban.edxml");
    try (OutputStream out = Files.newOutputStream(file)) {
      EdxmlWriter.create().write(document(), List.of(), out);
    }
    failures.add(unknown());
    lists.add(List.of(entry("H17", NOW), entry("28.22.H17", NOW)));

    SendReceipt receipt =
        sender(SentLookup.bySenderDocId())
            .sendFile(file, MessageKind.DOCUMENT, RequestOptions.defaults());

    assertThat(receipt.foundInSentList()).isTrue();
  }

  @Test
  void sendFile_answerLostAndFileNotReadable_isStillUnknown(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("van-ban.edxml"), "<edXML>");
    failures.add(unknown());

    assertThatThrownBy(
            () ->
                sender(SentLookup.bySenderDocId())
                    .sendFile(file, MessageKind.DOCUMENT, RequestOptions.defaults()))
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .isInstanceOf(MalformedMessageException.class));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 21})
  void lookup_tooFewOrTooManyLooks_isRefused(int looks) {
    assertThatThrownBy(() -> SentLookup.off().withLooks(looks, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("looks is " + looks + ": give 0 (nobody looks) to 20");
  }

  @Test
  void lookup_sentAgainUnseen_isRefused() {
    assertThatThrownBy(() -> SentLookup.off().sendingAgainAtTheRiskOfDuplicates())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sendsAgain needs looks of 1 or more: what was not looked for is not sent again");
  }

  private SendReceipt send(SentLookup lookup) {
    return sender(lookup).send(document(), List.of(), RequestOptions.defaults());
  }

  private Sender sender(SentLookup lookup) {
    Environment environment =
        new Environment(Clock.fixed(NOW, ZoneOffset.UTC), () -> 0L, this::pause, new Random(7));
    ExchangeSettings settings =
        new ExchangeSettings(
            URI.create("http://127.0.0.1/vxp"),
            spool,
            Timeouts.defaults(),
            RetryPolicy.none(),
            event -> {});
    return new Sender(
        settings, environment, this::wire, new SentSearch(lookup, this::list, environment));
  }

  private void pause(Duration pause) throws InterruptedException {
    pauses.add(pause);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private SendReceipt wire(Path file, MessageKind kind, RequestOptions options) {
    assertThat(file).isNotEmptyFile();
    sends++;
    HosoException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    return new SendReceipt("42");
  }

  private void list(MessageKind kind, Consumer<SentEntry> sink, RequestOptions options) {
    looks++;
    if (listFailure != null) {
      throw listFailure;
    }
    List<SentEntry> list = lists.poll();
    if (list != null) {
      list.forEach(sink);
    }
  }

  private static OutcomeUnknownException unknown() {
    return new OutcomeUnknownException(CALL, "Look for it.", lost());
  }

  private static TransportException lost() {
    return new TransportException(CALL, "the connection ended", "Try again.", true, true, null);
  }

  private static SentEntry entry(String to, Instant sent) {
    return entry(to, sent, ID, "142/UBND-VP");
  }

  private static SentEntry entry(String to, Instant sent, String senderDocId, String notation) {
    return new SentEntry(
        "edoc",
        "H17.99",
        to,
        senderDocId,
        "9",
        "done",
        "",
        "initial",
        "",
        "V/v kết nối, liên thông",
        notation,
        Optional.ofNullable(sent),
        Optional.empty());
  }

  private static EdxmlDocument document() {
    return EdxmlDocument.builder()
        .from(Organization.of(AgencyCode.of("H17.99"), "Ủy ban nhân dân xã Núi Thành"))
        .to(
            List.of(
                Organization.of(AgencyCode.of("H17"), "Ủy ban nhân dân thành phố Đà Nẵng"),
                Organization.of(AgencyCode.of("28.22.H17"), "Ủy ban nhân dân xã Hòa Vang")))
        .documentId(ID)
        .code(DocumentCode.of("142", "UBND-VP"))
        .subject("V/v kết nối, liên thông phần mềm quản lý văn bản")
        .build();
  }

  private static EdxmlStatus status() {
    return EdxmlStatus.builder()
        .from(Organization.of(AgencyCode.of("H17.99"), "Ủy ban nhân dân xã Núi Thành"))
        .responseFor(new DocumentReference("H17", "7/UBND-VP", "x", Optional.empty()))
        .status(StatusCode.ACCEPTED)
        .build();
  }
}
