package vn.hoso.examples.cli;

/** Why a file of a batch has no result, in words for who gave it. */
final class NotDoneException extends Exception {

  private static final long serialVersionUID = 1L;

  NotDoneException(String message) {
    super(message);
  }

  NotDoneException(String message, Throwable cause) {
    super(message, cause);
  }
}
