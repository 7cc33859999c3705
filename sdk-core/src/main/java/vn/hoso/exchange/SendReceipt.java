package vn.hoso.exchange;

/**
 * The service has taken a message.
 *
 * @param docId the service's id of the message, or empty if it gave none
 * @param foundInSentList whether no clear answer came and the message was found in the list of sent
 *     messages; then docId is what the list has as {@code senderDocId}. See {@link SentLookup}
 */
public record SendReceipt(String docId, boolean foundInSentList) {

  /** As the service answers. */
  public SendReceipt(String docId) {
    this(docId, false);
  }
}
