package vn.hoso.portal.procedure;

import java.util.List;

/**
 * How long a procedure takes (thời hạn giải quyết), and what it costs then.
 *
 * @param length a number of units, or words
 * @param unit in words, such as Ngày làm việc (working days), or empty
 * @param note when it holds, or empty
 * @param fees what is to be paid
 */
public record TimeLimit(PublishedCount length, String unit, String note, List<ProcedureFee> fees) {

  public TimeLimit {
    fees = List.copyOf(fees);
  }
}
