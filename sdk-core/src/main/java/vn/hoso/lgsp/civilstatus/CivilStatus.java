package vn.hoso.lgsp.civilstatus;

import vn.hoso.error.HosoException;
import vn.hoso.transport.RequestOptions;

/**
 * The civil status service. Its fields were seen at one system; its addresses, its codes and the
 * forms of its times were not: {@link CivilStatusOptions} has them. Thread-safe.
 */
public interface CivilStatus {

  /** As {@link #submit(CivilStatusSubmission, RequestOptions)}, with the client's own limits. */
  default CivilStatusReceipt submit(CivilStatusSubmission submission) {
    return submit(submission, RequestOptions.defaults());
  }

  /**
   * Hands a registration on ({@code NhanDKHT}). Sent once: again only if it cannot have arrived, or
   * if the gateway did nothing but refuse its token.
   *
   * @throws vn.hoso.error.OutcomeUnknownException if it may have arrived; {@link #results} tells
   * @throws vn.hoso.error.AlreadyExistsException if the service says so by a code of {@link
   *     vn.hoso.lgsp.AnswerCodes#alreadyThere}
   * @throws HosoException if the gateway or the service did not answer, or refused
   */
  CivilStatusReceipt submit(CivilStatusSubmission submission, RequestOptions options);

  /** As {@link #results(CivilStatusQuery, RequestOptions)}, with the client's own limits. */
  default CivilStatusResults results(CivilStatusQuery query) {
    return results(query, RequestOptions.defaults());
  }

  /**
   * What became of registrations ({@code LayKetQua}). Tried again when no readable answer came.
   *
   * @throws HosoException if the gateway or the service did not answer, or refused
   */
  CivilStatusResults results(CivilStatusQuery query, RequestOptions options);
}
