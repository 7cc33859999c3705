package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.internal.pkix.Evidence.Reading;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.internal.pkix.Statement.State;

class RevocationRuleTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
  private static final Instant SIGNED = Instant.parse("2026-05-22T09:56:47Z");
  private static final Instant EXPIRY = Instant.parse("2026-07-11T00:00:00Z");

  private static final X509Certificate SUBJECT =
      TestCa.root("CA gốc")
          .endEntity("UBND xã Tân Lập", spec -> spec.validity(TestCa.BEGIN, EXPIRY));

  @Test
  void judge_nothingAtHand_isUnknown() {
    assertThat(judge().status()).isEqualTo(Status.UNKNOWN);
    assertThat(judge().source()).isEqualTo(Source.NONE);
    assertThat(judge().detail()).startsWith("no CRL and no OCSP response");
  }

  @Test
  void judge_crlCurrentAtSigning_isGoodToItsLastInstant() {
    assertGood(good(SIGNED, SIGNED.plusMillis(1)));
    assertUnknown("does not answer for", good(SIGNED.minusSeconds(9), SIGNED));
  }

  @Test
  void judge_crlMadeLaterWhileTheCertificateWasValid_isGood() {
    assertGood(good(SIGNED.plusSeconds(1), SIGNED.plusSeconds(2)));
    assertGood(good(EXPIRY, EXPIRY.plusSeconds(60)));
  }

  @Test
  void judge_crlMadeAfterExpiry_isUnknownUnlessItKeepsExpiredCertificates() {
    Instant later = EXPIRY.plusSeconds(1);
    assertUnknown("may have dropped it", good(later, later.plusSeconds(60)));
    assertGood(keeping(later, EXPIRY));
    assertUnknown("may have dropped it", keeping(later, EXPIRY.plusSeconds(1)));
  }

  @Test
  void judge_crlWithoutNextUpdate_answersOnlyForTheTimeBefore() {
    assertUnknown("does not answer", good(SIGNED.minusSeconds(1), null));
    assertGood(good(SIGNED.plusSeconds(1), null));
  }

  @Test
  void judge_ocspWithoutNextUpdate_answersForADay() {
    Instant day = SIGNED.minus(Duration.ofHours(24));
    assertGood(ocsp(State.GOOD, day.plusSeconds(1), null, null));
    assertUnknown("does not answer", ocsp(State.GOOD, day, null, null));
  }

  @Test
  void judge_statementFromTheFuture_doesNotMakeGood() {
    assertUnknown("from the future", good(NOW.plus(Duration.ofMinutes(16)), null));
  }

  @Test
  void judge_revokedAtOrBeforeTheInstant_isRevoked() {
    assertRevoked(revoked(SIGNED, SIGNED));
    assertRevoked(revoked(SIGNED, SIGNED.minusSeconds(86_400)));
  }

  @Test
  void judge_revokedAfterTheInstant_isGoodAndSaysWhen() {
    Instant later = SIGNED.plusSeconds(1);
    RevocationFinding finding = judge(revoked(SIGNED.plusSeconds(60), later));
    assertThat(finding.status()).isEqualTo(Status.GOOD);
    assertThat(finding.revokedAt()).isEqualTo(later);
    assertThat(finding.detail()).startsWith("revoked only later");
  }

  @Test
  void judge_revokedLaterSaidByOneGoodByANewer_isGoodAndSaysWhen() {
    Instant later = SIGNED.plusSeconds(1);
    RevocationFinding finding =
        judge(
            revoked(SIGNED.plusSeconds(60), later),
            good(SIGNED.plusSeconds(120), SIGNED.plusSeconds(180)));
    assertThat(finding.status()).isEqualTo(Status.GOOD);
    assertThat(finding.revokedAt()).isEqualTo(later);
  }

  @Test
  void judge_revokedInAnOldCrl_isRevokedForGood() {
    Instant longAgo = SIGNED.minus(Duration.ofDays(300));
    assertRevoked(revoked(longAgo, longAgo));
    assertRevoked(revoked(longAgo, longAgo), good(SIGNED, SIGNED.plusSeconds(60)));
  }

  @Test
  void judge_revokedSaidByOneGoodByAnother_isRevoked() {
    assertRevoked(
        good(SIGNED.minusSeconds(60), SIGNED.plusSeconds(60)),
        revoked(SIGNED.plusSeconds(120), SIGNED.minusSeconds(5)));
  }

  @Test
  void judge_suspendedAtTheInstant_isRevokedAndCalledSuspended() {
    RevocationFinding finding = judge(hold(SIGNED.minusSeconds(60), SIGNED.plusSeconds(60)));
    assertThat(finding.status()).isEqualTo(Status.REVOKED);
    assertThat(finding.detail()).startsWith("suspended since");
  }

  @Test
  void judge_suspendedAtTheInstantAndReleasedLater_staysRevoked() {
    assertRevoked(
        hold(SIGNED.minusSeconds(60), SIGNED.plusSeconds(60)),
        good(SIGNED.plusSeconds(120), SIGNED.plusSeconds(180)));
  }

  @Test
  void judge_suspensionInAnOutdatedCrl_isNotRevoked() {
    Statement outdated = hold(SIGNED.minusSeconds(120), SIGNED.minusSeconds(60));
    assertUnknown("does not answer", outdated);
    assertGood(outdated, good(SIGNED.minusSeconds(30), SIGNED.plusSeconds(60)));
  }

  @Test
  void judge_responderDoesNotKnow_isUnknownUnlessACrlAnswers() {
    Statement unknown = ocsp(State.UNKNOWN, SIGNED, SIGNED.plusSeconds(60), null);
    assertUnknown("does not know", unknown);
    assertGood(unknown, good(SIGNED, SIGNED.plusSeconds(60)));
  }

  @Test
  void judge_crlForSomeReasons_canRevokeButNotClear() {
    assertUnknown("some reasons only", partial(State.GOOD, null));
    assertRevoked(partial(State.REVOKED, SIGNED));
    assertRevoked(partial(State.ON_HOLD, SIGNED));
  }

  @Test
  void judge_crlsThatTogetherCoverAllReasons_areGood() {
    Statement keyCompromise = partial(State.GOOD, null);
    int others = Statement.ALL_REASONS & ~ReasonFlags.keyCompromise;
    Statement rest = crl(State.GOOD, null, SIGNED, SIGNED.plusSeconds(60), null, others);
    assertGood(keyCompromise, rest);
    assertUnknown("some reasons only", rest);
    assertUnknown("some reasons only", keyCompromise, keyCompromise);
  }

  @Test
  void judge_suspensionThatANewerCrlOfTheTimeDoesNotList_isOver() {
    Statement suspension = hold(SIGNED.minusSeconds(60), SIGNED.plusSeconds(60));
    assertGood(suspension, good(SIGNED, SIGNED.plusSeconds(60)));
    Statement older = good(SIGNED.minusSeconds(120), SIGNED.plusSeconds(60));
    assertRevoked(suspension, older);
  }

  @Test
  void judge_severalThatAnswer_theNewestIsReported() {
    RevocationFinding finding =
        judge(
            good(SIGNED.plusSeconds(60), SIGNED.plusSeconds(90)),
            ocsp(State.GOOD, SIGNED.plusSeconds(70), null, null),
            good(SIGNED, SIGNED.plusSeconds(90)));
    assertThat(finding.source()).isEqualTo(Source.OCSP);
    assertThat(finding.thisUpdate()).isEqualTo(SIGNED.plusSeconds(70));
  }

  @Test
  void judge_issuerEndedBeforeTheStatementIsProvenToExist_isUnknown() {
    Statement good = good(SIGNED, SIGNED.plusSeconds(60));
    Instant end = SIGNED.plusSeconds(3600);

    assertThat(judge(end, end, good).status()).isEqualTo(Status.GOOD);
    RevocationFinding late = judge(end.plusSeconds(1), end, good);
    assertThat(late.status()).isEqualTo(Status.UNKNOWN);
    assertThat(late.detail()).contains("is not proven to have existed before", end.toString());
  }

  @Test
  void judge_responderExpiredBeforeTheAnswerIsProvenToExist_isUnknown() {
    Instant end = SIGNED.plusSeconds(3600);
    Statement answer =
        new Statement(
            Source.OCSP,
            State.GOOD,
            null,
            SIGNED,
            null,
            null,
            end,
            Statement.ALL_REASONS,
            null,
            "thử nghiệm");

    assertThat(judge(end, Instant.MAX, answer).status()).isEqualTo(Status.GOOD);
    assertThat(judge(end.plusSeconds(1), Instant.MAX, answer).status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void judge_revokedSaidByWhatIsNotProvenToExist_isRevoked() {
    assertThat(judge(NOW, SIGNED, revoked(SIGNED, SIGNED)).status()).isEqualTo(Status.REVOKED);
  }

  @Test
  void isFinal_goodMadeBeforeTheInstant_isNot() {
    assertThat(RevocationRule.isFinal(judge(good(SIGNED, SIGNED.plusSeconds(9))), SIGNED)).isTrue();
    assertThat(
            RevocationRule.isFinal(
                judge(good(SIGNED.minusSeconds(1), SIGNED.plusSeconds(9))), SIGNED))
        .isFalse();
    assertThat(RevocationRule.isFinal(judge(), SIGNED)).isFalse();
    assertThat(RevocationRule.isFinal(judge(revoked(SIGNED, SIGNED)), SIGNED)).isTrue();
  }

  private static Statement good(Instant thisUpdate, @Nullable Instant nextUpdate) {
    return crl(State.GOOD, null, thisUpdate, nextUpdate, null, Statement.ALL_REASONS);
  }

  private static Statement keeping(Instant thisUpdate, Instant since) {
    return crl(
        State.GOOD, null, thisUpdate, thisUpdate.plusSeconds(60), since, Statement.ALL_REASONS);
  }

  private static Statement revoked(Instant thisUpdate, Instant revokedAt) {
    return crl(
        State.REVOKED,
        revokedAt,
        thisUpdate,
        thisUpdate.plusSeconds(60),
        null,
        Statement.ALL_REASONS);
  }

  private static Statement hold(Instant thisUpdate, Instant nextUpdate) {
    return crl(State.ON_HOLD, thisUpdate, thisUpdate, nextUpdate, null, Statement.ALL_REASONS);
  }

  private static Statement partial(State state, @Nullable Instant revokedAt) {
    return crl(state, revokedAt, SIGNED, SIGNED.plusSeconds(60), null, ReasonFlags.keyCompromise);
  }

  private static Statement crl(
      State state,
      @Nullable Instant revokedAt,
      Instant thisUpdate,
      @Nullable Instant nextUpdate,
      @Nullable Instant keepsExpiredSince,
      int reasons) {
    return new Statement(
        Source.CRL,
        state,
        revokedAt,
        thisUpdate,
        nextUpdate,
        keepsExpiredSince,
        null,
        reasons,
        null,
        "thử nghiệm");
  }

  private static Statement ocsp(
      State state, Instant thisUpdate, @Nullable Instant nextUpdate, @Nullable Instant revokedAt) {
    return new Statement(
        Source.OCSP,
        state,
        revokedAt,
        thisUpdate,
        nextUpdate,
        null,
        null,
        Statement.ALL_REASONS,
        null,
        "thử nghiệm");
  }

  private static RevocationFinding judge(Statement... statements) {
    return judge(NOW, Instant.MAX, statements);
  }

  private static RevocationFinding judge(
      Instant existed, Instant issuerEnd, Statement... statements) {
    Evidence evidence = new Evidence((statement, since) -> null);
    evidence.add(Reading.of(List.of(statements)), new byte[0], existed);
    return RevocationRule.judge(evidence, SUBJECT, SIGNED, issuerEnd, NOW).finding();
  }

  private static void assertGood(Statement... statements) {
    assertThat(judge(statements).status()).isEqualTo(Status.GOOD);
  }

  private static void assertRevoked(Statement... statements) {
    assertThat(judge(statements).status()).isEqualTo(Status.REVOKED);
  }

  private static void assertUnknown(String detail, Statement... statements) {
    assertThat(judge(statements).status()).isEqualTo(Status.UNKNOWN);
    assertThat(judge(statements).detail()).contains(detail);
  }
}
