package vn.hoso.portal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.portal.payment.PaymentSamples.REFERENCE;
import static vn.hoso.portal.payment.PaymentSamples.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.portal.Destination;
import vn.hoso.simulator.payment.BillForm;
import vn.hoso.simulator.payment.PaymentFault;
import vn.hoso.simulator.payment.PaymentService;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.Secret;

/** What becomes of calls that go wrong: what is repeated, and what is never. */
class PaymentErrorTest {

  @TempDir Path folder;
  @TempDir Path spool;

  private final PaymentRig rig = new PaymentRig();
  private PaymentPlatform client;

  @BeforeEach
  void open() {
    client = rig.client(b -> b.temporaryDirectory(spool));
  }

  @AfterEach
  void close() throws IOException {
    rig.close();
    try (Stream<Path> left = Files.list(spool)) {
      assertThat(left).isEmpty();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  static Stream<PaymentFault> faultsWithoutAClearAnswer() {
    return Stream.of(
        PaymentFault.resetBeforeRead(),
        PaymentFault.resetBeforeAnswer(),
        PaymentFault.httpStatus(408),
        PaymentFault.httpStatus(500),
        PaymentFault.html(200),
        PaymentFault.truncated());
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutAClearAnswer")
  void start_noClearAnswer_isNotRepeatedAndTheOutcomeIsUnknown(PaymentFault fault) {
    rig.platform.faults().on(PaymentService.INIT).next(fault);

    assertThatThrownBy(() -> client.start(request()))
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "INIT at "
                + rig.platform.uri()
                + "/RestService/forward/payment?dstcode="
                + rig.platform.dstcode()
                + ", attempt 1: outcome unknown, because the request was sent and no clear answer"
                + " came. query tells whether the platform has it. Nobody has the address of a page"
                + " that it may have made, so that the payment may be started again under another"
                + " reference.")
        .hasCauseInstanceOf(HosoException.class)
        .asInstanceOf(type(HosoException.class))
        .returns(false, HosoException::worthRetry);
    assertThat(rig.messages(PaymentService.INIT)).hasSize(1);
    assertThat(rig.pauses).isEmpty();
  }

  @Test
  void start_busy_isTriedAgainBecauseNothingWasDone() {
    rig.platform.faults().on(PaymentService.INIT).next(PaymentFault.httpStatus(429));

    assertThat(client.start(request()).reference()).isEqualTo(REFERENCE);
    assertThat(rig.pauses).hasSize(1);
  }

  @Test
  void start_sameReferenceTwice_isRefused() {
    client.start(request());

    assertThatThrownBy(() -> client.start(request()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 1: the request is refused (HTTP 200, error_code 99")
        .hasMessageContaining("đã tồn tại")
        .asInstanceOf(type(ServiceException.class))
        .returns(false, HosoException::worthRetry)
        .satisfies(
            e -> assertThat(e.replyWithCitizensData()).contains("Trường MaThamChieu đã tồn tại"));
  }

  @Test
  void start_wrongSecret_isRefused() {
    try (PaymentPlatform other =
        PaymentPlatform.builder()
            .endpoint(rig.platform.directUri())
            .partner(rig.platform.partnerCode(), Secret.of("wrong"))
            .clock(rig.clock)
            .build()) {
      assertThatThrownBy(() -> other.start(request()))
          .isExactlyInstanceOf(ServiceException.class)
          .hasMessageContaining("If it is the MaXacThuc, check partner code, secret and version");
    }
  }

  @Test
  void start_otherDestination_isRefused() {
    PaymentPlatform lost = rig.client(b -> b.destination(Destination.of("VN:COM:1:Other")));

    assertThatThrownBy(() -> lost.start(request()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("the request is refused");
  }

  @Test
  void start_forbidden_isAnAuthenticationException() {
    rig.platform.faults().on(PaymentService.INIT).next(PaymentFault.httpStatus(403));

    assertThatThrownBy(() -> client.start(request()))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessageContaining(
            "access is refused (HTTP 403). Check the client's partner code, secret and"
                + " destination.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"MaLoi\":\"00\"}",
        "{\"MaLoi\":\"00\",\"UrlThanhToan\":\"javascript:alert(1)\"}",
        "{\"MaLoi\":\"00\",\"UrlThanhToan\":\"https://a:b@host/\"}",
        "{\"MaLoi\":\"00\",\"UrlThanhToan\":\"http://[\"}"
      })
  void start_pageThatIsNone_isNotHandedOut(String reply) {
    rig.platform.faults().on(PaymentService.INIT).next(PaymentFault.answer(reply));

    assertThatThrownBy(() -> client.start(request()))
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .cause()
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply has no UrlThanhToan with http or https");
  }

  @Test
  void start_replyAboutAnotherPayment_isNotHandedOut() {
    rig.platform
        .faults()
        .on(PaymentService.INIT)
        .next(
            PaymentFault.answer(
                "{\"MaLoi\":\"00\",\"MaThamChieu\":\"KHAC\",\"UrlThanhToan\":\"https://p/\"}"));

    assertThatThrownBy(() -> client.start(request()))
        .cause()
        .hasMessageContaining("the reply is about another payment");
  }

  @Test
  void start_replyHashDoesNotFit_isNotHandedOut() {
    PaymentPlatform strict =
        rig.client(b -> b.verifyInitReply(SignedFields.of("MaLoi", "MaThamChieu")));

    assertThatThrownBy(() -> strict.start(request()))
        .cause()
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining(
            "the reply's MaXacThuc does not fit the secret and the order of MaLoi|MaThamChieu");
  }

  @Test
  void start_shimRefuses_isRefused() {
    rig.platform
        .faults()
        .on(PaymentService.INIT)
        .next(PaymentFault.answer("{\"error_code\":\"-1\",\"message\":\"Lỗi hệ thống\"}"));

    assertThatThrownBy(() -> client.start(request()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("error_code -1, “Lỗi hệ thống”");
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutAClearAnswer")
  void query_noClearAnswer_isTriedAgain(PaymentFault fault) {
    client.start(request());
    rig.platform.faults().on(PaymentService.QUERY).next(fault);

    assertThat(client.query(REFERENCE).statusCode()).isEqualTo("0");
    assertThat(rig.messages(PaymentService.QUERY)).hasSize(2);
  }

  @Test
  void query_unknownPayment_isRefused() {
    assertThatThrownBy(() -> client.query(PaymentReference.of("KHONGCO")))
        .isExactlyInstanceOf(ServiceException.class)
        .asInstanceOf(type(ServiceException.class))
        .satisfies(e -> assertThat(e.code()).contains("99"))
        .satisfies(e -> assertThat(e.replyWithCitizensData()).contains("Không tìm thấy giao dịch"));
  }

  @Test
  void query_clockOfThisMachineIsOff_isRefused() {
    client.start(request());
    try (PaymentPlatform late =
        PaymentPlatform.builder()
            .endpoint(rig.platform.directUri())
            .partner(rig.platform.partnerCode(), Secret.of(rig.platform.secret()))
            .clock(Clock.offset(rig.clock, Duration.ofHours(-12)))
            .build()) {
      assertThatThrownBy(() -> late.query(REFERENCE))
          .isExactlyInstanceOf(ServiceException.class)
          .asInstanceOf(type(ServiceException.class))
          .satisfies(e -> assertThat(e.replyWithCitizensData()).contains("ThoiGianGD lệch"));
    }
  }

  @Test
  void query_slow_endsInTime() {
    client.start(request());
    rig.platform
        .faults()
        .on(PaymentService.QUERY)
        .untilCleared(PaymentFault.slow(Duration.ofMinutes(5)));
    RequestOptions hurried =
        RequestOptions.defaults()
            .withAttemptTimeout(Duration.ofMillis(200))
            .withCallTimeout(Duration.ofMillis(500));

    assertThatThrownBy(() -> client.query(REFERENCE, hurried))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("no complete answer within the time limit");
  }

  @ParameterizedTest
  @MethodSource("faultsWithoutAClearAnswer")
  void bill_noClearAnswer_isTriedAgain(PaymentFault fault) throws Exception {
    rig.paid(client);
    rig.platform.handOutBillsAs(BillForm.BASE64);
    rig.platform.faults().on(PaymentService.GET_BILL).next(fault);
    Path target = folder.resolve("bien-lai.pdf");

    client.bill(REFERENCE, target);

    assertThat(target).isNotEmptyFile();
    assertThat(rig.messages(PaymentService.GET_BILL)).hasSize(2);
  }

  @Test
  void bill_notPaid_isRefusedAndLeavesTheOldFile() throws IOException {
    client.start(request());
    Path target = Files.writeString(folder.resolve("bien-lai.pdf"), "an older one");

    assertThatThrownBy(() -> client.bill(REFERENCE, target))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("GET_BILL at ")
        .hasMessageContaining("attempt 1: the request is refused");
    assertThat(target).hasContent("an older one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"MaLoi\":\"00\",\"NoiDung\":\"JVBERi0xLjQK#\"}",
        "{\"MaLoi\":\"00\",\"NoiDung\":\"JVBERi0xLjQK\"",
        "khong phai JSON"
      })
  void bill_damaged_leavesNothing(String reply) throws Exception {
    rig.paid(client);
    rig.platform.faults().on(PaymentService.GET_BILL).untilCleared(PaymentFault.answer(reply));
    Path target = folder.resolve("bien-lai.pdf");

    assertThatThrownBy(() -> client.bill(REFERENCE, target))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is neither a PDF nor JSON, or breaks off");
    assertThat(target).doesNotExist();
  }

  @Test
  void bill_neitherPdfNorAddress_isUnreadable() throws Exception {
    rig.paid(client);
    rig.platform
        .faults()
        .on(PaymentService.GET_BILL)
        .untilCleared(PaymentFault.answer("{\"MaLoi\":\"00\"}"));

    assertThatThrownBy(() -> client.bill(REFERENCE, folder.resolve("bien-lai.pdf")))
        .isExactlyInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply has neither a PDF nor a UrlBienLai with a path");
  }

  @Test
  void bill_addressOfNothing_isUnreadableAndNeverLeavesOurHost() throws Exception {
    rig.paid(client);
    rig.platform
        .faults()
        .on(PaymentService.GET_BILL)
        .untilCleared(
            PaymentFault.answer(
                "{\"MaLoi\":\"00\",\"UrlBienLai\":\"http://198.51.100.9/khong-co?x=1\"}"));

    assertThatThrownBy(() -> client.bill(REFERENCE, folder.resolve("bien-lai.pdf")))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 1: the request is refused");
    assertThat(rig.platform.messages())
        .last()
        .returns("/khong-co?x=1", message -> message.target());
  }

  @Test
  void bill_directoryMissing_isADiskFailure() throws Exception {
    rig.paid(client);
    Path target = folder.resolve("khong-co").resolve("bien-lai.pdf");

    assertThatThrownBy(() -> client.bill(REFERENCE, target))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(target + " cannot be written: check directory and disk, and fetch it again");
  }

  @Test
  void anyCall_afterClose_saysSo() {
    client.close();

    assertThatThrownBy(() -> client.query(REFERENCE))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageContaining("the client is closed");
    assertThatThrownBy(() -> client.bill(REFERENCE, folder.resolve("x.pdf")))
        .isExactlyInstanceOf(TransportException.class);
  }
}
