package vn.hoso.portal.callback;

/** What is answered to a message that was taken before. Two systems do it differently. */
public enum DuplicateAnswer {
  /** {@code error_code} 1. */
  ALREADY_RECEIVED,
  /** {@code error_code} 0, as to the first delivery. */
  ACCEPTED
}
