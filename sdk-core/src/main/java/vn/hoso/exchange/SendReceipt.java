package vn.hoso.exchange;

/**
 * The service has taken a message.
 *
 * @param docId the service's id of the message, or empty if it gave none
 */
public record SendReceipt(String docId) {}
