package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.hoso.simulator.portal.PortalService.DONG_BO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.LOGIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.portal.UpsertOutcome.NotSent;
import vn.hoso.portal.UpsertOutcome.Refused;
import vn.hoso.portal.UpsertOutcome.Sent;
import vn.hoso.portal.UpsertOutcome.Unknown;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/** Many dossiers, of which some are bad, on a way that is bad at times. */
class BulkUpsertTest {

  private static final BulkOptions THREE_A_REQUEST = BulkOptions.defaults().withBatchSize(3);
  private static final BulkOptions ONE_ATTEMPT =
      BulkOptions.defaults().withRequest(RequestOptions.defaults().withRetry(RetryPolicy.none()));

  private final PortalRig rig = new PortalRig();
  private final Dossiers dossiers = rig.client().dossiers();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void upsertAll_oneARequest_tellsOfEachInOrder() {
    List<Dossier> given = many(4);
    dossiers.insert(given.get(1));

    List<UpsertOutcome> outcomes = dossiers.upsertAll(given).toList();

    assertThat(outcomes)
        .containsExactly(
            new Sent(given.get(0), Action.INSERTED),
            new Sent(given.get(1), Action.UPDATED),
            new Sent(given.get(2), Action.INSERTED),
            new Sent(given.get(3), Action.INSERTED));
    assertThat(sizes()).containsOnly(1);
    assertThat(rig.portal.dossiers()).hasSize(4);
  }

  @Test
  void upsertAll_severalARequest_sendsBatches() {
    List<Dossier> given = many(7);

    List<UpsertOutcome> outcomes = dossiers.upsertAll(given.stream(), THREE_A_REQUEST).toList();

    assertThat(outcomes)
        .containsExactlyElementsOf(
            given.stream().map(dossier -> new Sent(dossier, Action.INSERTED)).toList());
    assertThat(sizes()).containsExactly(3, 3, 1);
    assertThat(rig.portal.dossiers()).hasSize(7);
  }

  @Test
  void upsertAll_nothing_sendsNothing() {
    assertThat(dossiers.upsertAll(Stream.empty())).isEmpty();
    assertThat(rig.portal.requests()).isEmpty();
  }

  @Test
  void upsertAll_oneOfABatchIsKnown_isUpdatedAndTheOthersInserted() {
    List<Dossier> given = many(3);
    dossiers.insert(given.get(2));

    assertThat(dossiers.upsertAll(given, THREE_A_REQUEST))
        .containsExactly(
            new Sent(given.get(0), Action.INSERTED),
            new Sent(given.get(1), Action.INSERTED),
            new Sent(given.get(2), Action.UPDATED));
  }

  @Test
  void upsertAll_oneOfABatchIsBad_failsAlone() {
    List<Dossier> given = new ArrayList<>(many(6));
    Dossier bad = withUnknownProcedure(given.get(1));
    given.set(1, bad);

    List<UpsertOutcome> outcomes = dossiers.upsertAll(given, THREE_A_REQUEST).toList();

    assertThat(outcomes).extracting(UpsertOutcome::dossier).isEqualTo(given);
    assertThat(outcomes.get(1))
        .asInstanceOf(type(Refused.class))
        .satisfies(
            refused ->
                assertThat(refused.reason())
                    .hasMessageContaining("the request is refused")
                    .satisfies(
                        e ->
                            assertThat(e.getSuppressed())
                                .hasOnlyElementsOfType(ServiceException.class)
                                .hasSize(1)));
    assertThat(outcomes).filteredOn(Sent.class::isInstance).hasSize(5);
    assertThat(sizes()).containsExactly(3, 1, 1, 1, 3);
    assertThat(rig.portal.dossiers()).hasSize(5);
  }

  @Test
  void upsertAll_answerToABatchIsUnreadable_sendsEachAlone() {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(4, Fault.html(200).applied());

    List<UpsertOutcome> outcomes = dossiers.upsertAll(many(3), THREE_A_REQUEST).toList();

    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome)
                    .asInstanceOf(type(Sent.class))
                    .returns(Action.UPDATED, Sent::action));
    assertThat(rig.portal.dossiers()).hasSize(3);
  }

  @Test
  void upsertAll_textTooLong_isNotSentAndKeepsItsPlace() {
    List<Dossier> given = new ArrayList<>(many(4));
    given.set(1, given.get(1).toBuilder().summary("ệ".repeat(1001)).build());

    List<UpsertOutcome> outcomes = dossiers.upsertAll(given, THREE_A_REQUEST).toList();

    assertThat(outcomes).extracting(UpsertOutcome::dossier).isEqualTo(given);
    assertThat(outcomes.get(1))
        .asInstanceOf(type(NotSent.class))
        .satisfies(
            notSent ->
                assertThat(notSent.reason())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Dossier.summary (TrichYeuHoSo) is 1001"));
    assertThat(rig.portal.dossiers()).hasSize(3);
  }

  @Test
  void upsertAll_connectionEndsBeforeTheAnswer_isUnknownAndTheNextIsSent() {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.resetBeforeAnswer());

    List<UpsertOutcome> outcomes = dossiers.upsertAll(many(2), ONE_ATTEMPT).toList();

    assertThat(outcomes.get(0))
        .asInstanceOf(type(Unknown.class))
        .satisfies(unknown -> assertThat(unknown.reason()).isInstanceOf(TransportException.class));
    assertThat(outcomes.get(1)).isInstanceOf(Sent.class);
  }

  @Test
  void upsertAll_insertedUnansweredAndLaterAttemptsRefusedInPassing_isUnknown() {
    rig.portal
        .faults()
        .on(DONG_BO_HO_SO_MC)
        .next(
            Fault.resetBeforeAnswer(),
            Fault.httpStatus(429),
            Fault.httpStatus(429),
            Fault.httpStatus(429));

    assertThat(dossiers.upsertAll(many(1))).singleElement().isInstanceOf(Unknown.class);
  }

  @Test
  void upsertAll_insertedUnansweredAndUpdateNotTaken_isUnknown() {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.resetBeforeAnswer());
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.wrappedInMessage());
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(4, Fault.httpStatus(429));

    assertThat(dossiers.upsertAll(many(1)))
        .singleElement()
        .asInstanceOf(type(Unknown.class))
        .satisfies(unknown -> assertThat(unknown.reason()).hasMessageContaining("is busy"));
    assertThat(rig.portal.dossiers()).hasSize(1);
  }

  @Test
  void upsertAll_portalBusyForABatch_asksNotOnceMoreForEach() {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.httpStatus(429));

    assertThat(dossiers.upsertAll(many(3), ONE_ATTEMPT.withBatchSize(3)))
        .hasSize(3)
        .hasOnlyElementsOfType(NotSent.class);
    assertThat(sizes()).containsExactly(3);
  }

  @Test
  void upsertAll_loginInTroubleForABatch_asksNotOnceMoreForEach() {
    rig.portal.faults().on(LOGIN).next(Fault.httpStatus(503));

    assertThat(dossiers.upsertAll(many(3), ONE_ATTEMPT.withBatchSize(3)))
        .hasSize(3)
        .hasOnlyElementsOfType(NotSent.class);
    assertThat(rig.portal.dossiers()).isEmpty();
    assertThat(sizes()).isEmpty();
  }

  @Test
  void upsertAll_portalBusy_isNotSent() {
    rig.portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.httpStatus(429));

    assertThat(dossiers.upsertAll(many(1), ONE_ATTEMPT))
        .singleElement()
        .isInstanceOf(NotSent.class);
  }

  @Test
  void upsertAll_noConnection_isNotSent() {
    rig.portal.close();

    assertThat(dossiers.upsertAll(many(3), THREE_A_REQUEST))
        .hasSize(3)
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(NotSent.class));
  }

  @Test
  void upsertAll_loginFailsInPassing_isNotSentAndTheNextIsSent() {
    rig.portal.faults().on(LOGIN).next(Fault.resetBeforeAnswer());

    List<UpsertOutcome> outcomes = dossiers.upsertAll(many(2), ONE_ATTEMPT).toList();

    assertThat(outcomes.get(0)).isInstanceOf(NotSent.class);
    assertThat(outcomes.get(1)).isInstanceOf(Sent.class);
  }

  @Test
  void upsertAll_wrongPassword_isTriedOnceOnly() {
    Dossiers wrong =
        rig.client(
                builder ->
                    builder.credentials(
                        Credentials.of(rig.portal.username(), Secret.of("MatKhau-Sai"))))
            .dossiers();

    List<UpsertOutcome> outcomes = wrong.upsertAll(many(20), THREE_A_REQUEST).toList();

    assertThat(outcomes)
        .hasSize(20)
        .allSatisfy(
            outcome ->
                assertThat(outcome)
                    .asInstanceOf(type(NotSent.class))
                    .satisfies(
                        notSent ->
                            assertThat(notSent.reason())
                                .isInstanceOf(AuthenticationException.class)));
    assertThat(rig.portal.requests(LOGIN)).hasSize(1);
  }

  @Test
  void upsertAll_threadInterrupted_sendsNoMore() {
    Stream<UpsertOutcome> outcomes =
        dossiers
            .upsertAll(many(5))
            .peek(
                outcome -> {
                  if (outcome.dossier().number().sequence() == 2) {
                    Thread.currentThread().interrupt();
                  }
                });

    List<UpsertOutcome> told = outcomes.toList();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(told.subList(0, 2)).hasOnlyElementsOfType(Sent.class);
    // Whether its request was on its way by then is a matter of luck.
    assertThat(told.get(2)).isInstanceOfAny(Unknown.class, NotSent.class);
    assertThat(told.subList(3, 5))
        .allSatisfy(
            outcome ->
                assertThat(outcome)
                    .asInstanceOf(type(NotSent.class))
                    .satisfies(
                        notSent ->
                            assertThat(notSent.reason())
                                .isInstanceOf(CallInterruptedException.class)));
    assertThat(rig.portal.dossiers()).hasSizeBetween(2, 3);
  }

  @Test
  void upsertAll_outcomesNotConsumed_takesAndSendsNoMoreThanABatch() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    Stream<Dossier> endless =
        Stream.iterate(1, i -> i + 1)
            .peek(i -> taken.incrementAndGet())
            .map(PortalSamples::numbered)
            .onClose(closed::incrementAndGet);

    try (Stream<UpsertOutcome> outcomes = dossiers.upsertAll(endless, THREE_A_REQUEST)) {
      assertThat(taken).hasValue(0);
      assertThat(outcomes.limit(4)).hasSize(4);
    }

    assertThat(taken).hasValueLessThanOrEqualTo(7);
    assertThat(rig.portal.dossiers()).hasSize(6);
    assertThat(closed).hasValue(1);
  }

  @Test
  void outcome_toString_namesNoCitizen() {
    assertThat(dossiers.upsertAll(many(1)))
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.toString())
                    .contains("H17.99-261124-0001")
                    .doesNotContain(PortalSamples.NAME, PortalSamples.CHILD));
  }

  @Test
  void options_batchBeyondItsLimits_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BulkOptions.defaults().withBatchSize(0))
        .withMessage("batchSize is 0: give 1 to 100");
  }

  private List<Integer> sizes() {
    return rig.bodies(DONG_BO_HO_SO_MC).stream()
        .map(body -> body.get("data"))
        .map(JsonNode::size)
        .toList();
  }

  private static List<Dossier> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(PortalSamples::numbered).toList();
  }

  private static Dossier withUnknownProcedure(Dossier dossier) {
    return dossier.toBuilder()
        .procedure(
            ProcedureReference.of(
                ProcedureCode.of("9.999999"), "Thủ tục đã bãi bỏ", "G15-TP01", "Hộ tịch"))
        .build();
  }
}
