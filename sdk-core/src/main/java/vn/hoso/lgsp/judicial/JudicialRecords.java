package vn.hoso.lgsp.judicial;

import vn.hoso.error.HosoException;
import vn.hoso.transport.RequestOptions;

/**
 * The judicial records service (lý lịch tư pháp, LLTP). Its fields and its two codes were seen at
 * one system, its address was not. Thread-safe.
 */
public interface JudicialRecords {

  /**
   * As {@link #apply(JudicialRecordsApplication, RequestOptions)}, with the client's own limits.
   */
  default JudicialRecordsReceipt apply(JudicialRecordsApplication application) {
    return apply(application, RequestOptions.defaults());
  }

  /**
   * Hands on an application for a judicial record certificate (phiếu lý lịch tư pháp). Sent once:
   * again only if it cannot have arrived, or if the gateway did nothing but refuse its token.
   *
   * @throws vn.hoso.error.OutcomeUnknownException if it may have arrived; no call tells
   * @throws vn.hoso.error.AlreadyExistsException if the service says so by a code of {@link
   *     vn.hoso.lgsp.AnswerCodes#alreadyThere}
   * @throws HosoException if the gateway or the service did not answer, or refused
   */
  JudicialRecordsReceipt apply(JudicialRecordsApplication application, RequestOptions options);
}
