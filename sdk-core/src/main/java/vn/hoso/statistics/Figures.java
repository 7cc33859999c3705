package vn.hoso.statistics;

/**
 * Numbers of dossiers in a period.
 *
 * @param received reached the agency in the period (tiếp nhận)
 * @param receivedOnline of these, those that came online
 * @param early resolved in the period, on a day before the due one (trước hạn)
 * @param onTime resolved in the period, on the due day, or without one (đúng hạn)
 * @param late resolved in the period, on a later day (quá hạn)
 * @param resolvedOnline of the resolved, those that had come online
 * @param pending received until the end of the period and neither resolved nor refused by then
 * @param overdue of the pending, those that were due on a day of the period or before
 */
public record Figures(
    long received,
    long receivedOnline,
    long early,
    long onTime,
    long late,
    long resolvedOnline,
    long pending,
    long overdue) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

  /** Resolved in the period: early, on time and late. */
  public long resolved() {
    return early + onTime + late;
  }

  /** Which share of what was received came online, 0 to 1; 0 if nothing was received. */
  public double onlineShare() {
    return received == 0 ? 0 : (double) receivedOnline / received;
  }

  /** Which share of what was resolved was not late, 0 to 1; 1 if nothing was resolved. */
  public double punctuality() {
    return resolved() == 0 ? 1 : (double) (early + onTime) / resolved();
  }

  Figures plus(Figures other) {
    return new Figures(
        received + other.received,
        receivedOnline + other.receivedOnline,
        early + other.early,
        onTime + other.onTime,
        late + other.late,
        resolvedOnline + other.resolvedOnline,
        pending + other.pending,
        overdue + other.overdue);
  }
}
