package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/**
 * A remote signing service did not do what it was asked: it cannot be reached, it refuses the
 * application, it answers something else than a signature by the signer's key. Neither ticket nor
 * documents are touched.
 */
public final class RemoteSigningException extends SigningKeyException {

  private static final long serialVersionUID = 1L;

  private final boolean passing;

  public RemoteSigningException(String message, boolean passing, @Nullable Throwable cause) {
    super(message, cause);
    this.passing = passing;
  }

  /**
   * Whether the fault may pass by itself (network, time-out, overload, maintenance), so that the
   * same call with the same ticket may succeed later.
   */
  public boolean isPassing() {
    return passing;
  }

  @Override
  public String vietnamese() {
    return "Dịch vụ ký số từ xa không thực hiện được yêu cầu";
  }
}
