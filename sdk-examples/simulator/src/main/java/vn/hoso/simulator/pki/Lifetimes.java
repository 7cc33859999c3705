package vn.hoso.simulator.pki;

import java.time.Duration;
import java.time.Instant;

/** Validity periods relative to the moment of issue, as long as the real ones. */
final class Lifetimes {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration YEAR = Duration.ofDays(365);

  private Lifetimes() {}

  static Validity root(Instant now) {
    return new Validity(now.minus(YEAR.multipliedBy(8)), now.plus(YEAR.multipliedBy(22)));
  }

  static Validity issuingCa(Instant now) {
    return new Validity(now.minus(YEAR.multipliedBy(7)), now.plus(YEAR.multipliedBy(21)));
  }

  static Validity service(Instant now) {
    return new Validity(now.minus(YEAR.multipliedBy(2)), now.plus(YEAR.multipliedBy(8)));
  }

  static Validity fiveYears(Instant now) {
    return new Validity(now.minus(YEAR), now.plus(YEAR.multipliedBy(4)));
  }

  static Validity expired(Instant now) {
    return new Validity(now.minus(DAY).minus(YEAR.multipliedBy(5)), now.minus(DAY));
  }

  static Validity notYetValid(Instant now) {
    return new Validity(now.plus(DAY), now.plus(DAY).plus(YEAR.multipliedBy(5)));
  }
}
