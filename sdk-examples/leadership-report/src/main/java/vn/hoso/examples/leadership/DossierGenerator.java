package vn.hoso.examples.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierBuilder;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.DossierNumber;

/**
 * Dossiers of invented citizens, in place of the agency's database: as many as a district has in
 * half a year, the same ones for the same seed. How many are resolved at levels 3 and 4 is set; who
 * handles them, when and how punctually is drawn. One at a time, so that none has to be kept.
 */
final class DossierGenerator {

  static final int RESOLVED_AT_LEVELS_3_AND_4 = 557;
  private static final int RESOLVED_AT_LEVEL_2 = 11_286;
  private static final int OPEN_AT_LEVELS_3_AND_4 = 31;
  private static final int OPEN_AT_LEVEL_2 = 412;

  private static final int HALF_YEAR_IN_DAYS = 181;
  private static final int LATE_PERCENT = 3;
  private static final int EARLY_PERCENT = 58;
  private static final int POST_PERCENT = 4;

  private final LocalDate last;
  private final Random random;
  private int count;

  /**
   * For half a year.
   *
   * @param last its last day
   */
  DossierGenerator(LocalDate last, long seed) {
    this.last = last;
    this.random = new Random(seed);
  }

  /** To be read once, in order. */
  Stream<Dossier> dossiers() {
    return Stream.of(
            times(RESOLVED_AT_LEVELS_3_AND_4, () -> resolved(service(true))),
            times(RESOLVED_AT_LEVEL_2, () -> resolved(service(false))),
            times(OPEN_AT_LEVELS_3_AND_4, () -> open(service(true))),
            times(OPEN_AT_LEVEL_2, () -> open(service(false))))
        .flatMap(part -> part);
  }

  private static Stream<Dossier> times(int count, Supplier<Dossier> dossier) {
    return IntStream.range(0, count).mapToObj(i -> dossier.get());
  }

  /** Its result came in the half-year; it may have been received before. */
  private Dossier resolved(Service service) {
    LocalDate done = WorkingDays.onOrBefore(last.minusDays(random.nextInt(HALF_YEAR_IN_DAYS - 2)));
    int percent = random.nextInt(100);
    int daysLeft =
        percent < LATE_PERCENT
            ? -1 - random.nextInt(4)
            : percent < LATE_PERCENT + EARLY_PERCENT ? Math.min(service.days(), 1) : 0;
    LocalDate due = WorkingDays.plus(done, daysLeft);
    return dossier(service, WorkingDays.plus(due, -service.days()), due, done);
  }

  /** Received in the last weeks, and not resolved by the last day. */
  private Dossier open(Service service) {
    LocalDate received = WorkingDays.onOrBefore(last.minusDays(random.nextInt(2 + service.days())));
    return dossier(service, received, WorkingDays.plus(received, service.days()), null);
  }

  private Dossier dossier(
      Service service, LocalDate received, LocalDate due, @Nullable LocalDate done) {
    DossierBuilder builder =
        Dossier.builder()
            .number(DossierNumber.of(AgencyCode.of("H47.18"), received, ++count))
            .procedure(service.procedure())
            .applicant(Applicant.builder(ApplicantKind.PERSON).name("Trần Thị Mỹ Lệ").build())
            .summary(service.procedure().name())
            .status(done == null ? DossierStatus.PROCESSING : DossierStatus.RETURNED)
            .channel(channel(service))
            .handlingUnit(unit(service))
            .receivedAt(at(received, 8))
            .dueAt(at(due, 17));
    return done == null ? builder.build() : builder.completedAt(at(done, 15)).build();
  }

  private Service service(boolean level3Or4) {
    List<Service> choice =
        Service.ALL.stream().filter(service -> service.isLevel3Or4() == level3Or4).toList();
    int at = random.nextInt(choice.stream().mapToInt(Service::weight).sum());
    for (Service service : choice) {
      at -= service.weight();
      if (at < 0) {
        return service;
      }
    }
    throw new IllegalStateException("The weights do not add up");
  }

  /** What came by the internet was what counted as level 3 or 4. */
  private SubmissionChannel channel(Service service) {
    if (service.isLevel3Or4()) {
      return SubmissionChannel.ONLINE;
    }
    return random.nextInt(100) < POST_PERCENT
        ? SubmissionChannel.BY_POST
        : SubmissionChannel.IN_PERSON;
  }

  /** The town, which comes first, has as much to do as four communes. */
  private String unit(Service service) {
    if (!service.department().isEmpty()) {
      return service.department();
    }
    int which = random.nextInt(District.COMMUNES.size() + 3);
    return District.COMMUNES.get(Math.max(0, which - 3));
  }

  private static Instant at(LocalDate day, int hour) {
    return VietnamTime.instant(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), hour, 0);
  }
}
