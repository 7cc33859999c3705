package vn.hoso.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.VietnamTime;

/** What one dossier adds to the figures of a period. */
final class Count {

  private final Period period;
  private final Dossier dossier;
  private final boolean online;

  private Count(Period period, Dossier dossier) {
    this.period = period;
    this.dossier = dossier;
    this.online = dossier.channel().filter(SubmissionChannel.ONLINE::equals).isPresent();
  }

  static Figures of(Period period, Dossier dossier) {
    return new Count(period, dossier).figures();
  }

  private Figures figures() {
    boolean received = dossier.receivedAt().filter(period::contains).isPresent();
    boolean resolved = dossier.completedAt().filter(period::contains).isPresent();
    int comparedToDue = resolved ? comparedToDue() : 0;
    boolean pending = isPending();
    return new Figures(
        count(received),
        count(received && online),
        count(resolved && comparedToDue < 0),
        count(resolved && comparedToDue == 0),
        count(resolved && comparedToDue > 0),
        count(resolved && online),
        count(pending),
        count(pending && dossier.dueAt().filter(due -> !period.isBefore(due)).isPresent()));
  }

  /** By days, as deadlines are given: negative if early, 0 if on the day or without a deadline. */
  private int comparedToDue() {
    return dossier
        .dueAt()
        .flatMap(due -> dossier.completedAt().map(done -> day(done).compareTo(day(due))))
        .orElse(0);
  }

  private boolean isPending() {
    return dossier.receivedAt().filter(at -> !period.isBefore(at)).isPresent()
        && isAfterPeriodOrNever(dossier.completedAt())
        && isAfterPeriodOrNever(dossier.refusedAt());
  }

  private boolean isAfterPeriodOrNever(Optional<Instant> at) {
    return at.map(period::isBefore).orElse(true);
  }

  private static LocalDate day(Instant instant) {
    return VietnamTime.local(instant).toLocalDate();
  }

  private static long count(boolean it) {
    return it ? 1 : 0;
  }
}
