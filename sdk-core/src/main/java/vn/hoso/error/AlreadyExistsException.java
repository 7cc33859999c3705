package vn.hoso.error;

/** An insert of something that the service already has. */
public final class AlreadyExistsException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /** For the clients of this module, and for tests of applications. */
  public AlreadyExistsException(FailedCall call, ServiceReply reply, String advice) {
    super(call, reply, "it exists already", advice, false, null);
  }
}
