package vn.hoso.portal.callback;

/**
 * How much is read of a call; all limits of this package are here. A call that goes beyond one is
 * answered with HTTP 413. What has no setting: JSON has 32 levels and 100,000 values at most.
 *
 * @param messageBytes bytes of a message without its files; characters, where it has files
 * @param files files of a message
 * @param fileBytes bytes of a file, out of base64
 * @param totalFileBytes bytes of all files of a message, out of base64
 */
public record CallbackLimits(int messageBytes, int files, long fileBytes, long totalFileBytes) {

  public CallbackLimits {
    if (messageBytes < 1 || files < 1 || fileBytes < 1 || totalFileBytes < 1) {
      throw new IllegalArgumentException("A limit is below 1: give 1 or more for each");
    }
    if (totalFileBytes > 1L << 50) {
      throw new IllegalArgumentException("totalFileBytes is above 1 PiB: give less");
    }
  }

  /** 8 MiB of message, 50 files, 100 MiB a file, 300 MiB of files. */
  public static CallbackLimits defaults() {
    return new CallbackLimits(8 << 20, 50, 100L << 20, 300L << 20);
  }
}
