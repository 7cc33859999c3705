package vn.hoso.error;

/** The service does not have the dossier yet that the call is about; nothing was done. */
public final class NotAcceptedYetException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /** For the clients of this module, and for tests of applications. */
  public NotAcceptedYetException(FailedCall call, ServiceReply reply, String advice) {
    super(call, reply, "the dossier is not accepted yet", advice, true, null);
  }
}
