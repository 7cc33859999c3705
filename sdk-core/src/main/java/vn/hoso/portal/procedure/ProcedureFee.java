package vn.hoso.portal.procedure;

/**
 * A fee or charge of a procedure (phí, lệ phí).
 *
 * @param code of the fee, or empty
 * @param amount what it amounts to
 * @param unit in words, such as Đồng, or empty
 * @param note what it is for, or empty
 * @param file that says more
 */
public record ProcedureFee(
    PublishedCode code, FeeAmount amount, String unit, String note, PublishedFile file) {}
