package vn.hoso.internal.receiver;

/** How far a message has come; its row goes when the service was told its end. */
enum MessageState {
  /** It is to be taken. */
  WAITING,
  /** It could not be taken. */
  SET_ASIDE,
  /** The application has it; the service has to be told. */
  STORED,
  /** The application does not want it; the service has to be told. */
  REFUSED
}
