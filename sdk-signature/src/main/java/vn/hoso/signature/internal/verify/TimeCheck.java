package vn.hoso.signature.internal.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.internal.report.VietnameseTime;
import vn.hoso.signature.internal.verify.Grounds.JudgedTimeStamp;

/** EN 319 102-1 §5.5 and §5.6: the earliest time at which the signature is proven to exist. */
final class TimeCheck {

  /** Clocks differ by this much without anybody's fault. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  /** What the clocks of Vietnam are ahead of UTC. */
  private static final Duration LOCAL_OFFSET = Duration.ofHours(7);

  private final TimeStampCheck timeStamps;

  TimeCheck(TimeStampCheck timeStamps) {
    this.timeStamps = timeStamps;
  }

  /**
   * From the outermost time-stamp inwards: each is judged now, or at the time at which one around
   * it proves it to have existed.
   */
  Existence check(SignatureFacts facts, Instant now, Findings findings) {
    Existence existence = new Existence(now);
    List<TimeStampProof> proofs = facts.timeStamps();
    for (int i = proofs.size() - 1; i >= 0; i--) {
      TimeStampProof proof = proofs.get(i);
      boolean proves = timeStamps.proves(proof, existence, facts, findings);
      findings.used(new JudgedTimeStamp(proof.token(), proof.intact(), proves));
      if (proves) {
        existence.add(proof);
      }
    }
    if (facts.timeStampOnly() && !existence.ofSignature().proven()) {
      findings.indeterminate(
          Check.TIME,
          SubIndication.OUT_OF_BOUNDS_NO_POE,
          "Không có dấu thời gian nào được công nhận nên thời điểm chưa được chứng minh",
          "No time-stamp is believed, so no time is proven");
      return existence;
    }
    noteClaim(facts, existence.ofSignature(), findings);
    return existence;
  }

  private static void noteClaim(SignatureFacts facts, ControlTime time, Findings findings) {
    OffsetDateTime stated = facts.statedTime();
    if (stated == null) {
      if (!time.proven()) {
        findings.note(Check.TIME, "Chữ ký không ghi thời điểm ký", "The signature states no time");
      }
      return;
    }
    noteLocalTime(facts.signer(), stated, findings);
    if (facts.zoneAssumed()) {
      findings.note(
          Check.TIME,
          "Thời điểm ký không ghi múi giờ, được hiểu là giờ Việt Nam (+07:00)",
          "The time of signing states no zone and is taken for Vietnamese time (+07:00)");
    }
    if (!time.proven()) {
      findings.note(
          Check.TIME,
          "Thời điểm ký %s do người ký khai, không có dấu thời gian xác nhận"
              .formatted(VietnameseTime.format(stated)),
          "The time of signing, %s, is the signer's claim; no time-stamp proves it"
              .formatted(stated));
      return;
    }
    Duration ahead = Duration.between(time.instant(), stated.toInstant());
    if (ahead.abs().compareTo(TOLERANCE) > 0) {
      findings.note(
          Check.TIME,
          "Đồng hồ của người ký lệch %s so với dấu thời gian".formatted(vietnamese(ahead.abs())),
          "The signer's clock is off: it claims %s, which is %s %s the time-stamp"
              .formatted(stated, ahead.abs(), ahead.isNegative() ? "before" : "after"));
    }
  }

  /** Most signing programs write local time and mark it as UTC. */
  private static void noteLocalTime(
      @Nullable SignerFacts signer, OffsetDateTime stated, Findings findings) {
    Optional<Instant> attribute = signer == null ? Optional.empty() : signer.utcClaim();
    if (attribute.isPresent()
        && Duration.between(stated.toInstant(), attribute.get())
                .minus(LOCAL_OFFSET)
                .abs()
                .compareTo(TOLERANCE)
            <= 0) {
      findings.note(
          Check.TIME,
          "Thuộc tính signingTime ghi giờ Việt Nam nhưng đánh dấu là giờ UTC",
          "The signingTime attribute is Vietnamese local time marked as UTC");
    }
  }

  private static String vietnamese(Duration duration) {
    return duration.toHours() > 0
        ? "%d giờ %d phút %d giây"
            .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
        : "%d phút %d giây".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
