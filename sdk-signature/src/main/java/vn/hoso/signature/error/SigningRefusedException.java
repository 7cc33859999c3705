package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/** The document or the certificate does not permit a signature that could be valid. */
public final class SigningRefusedException extends DocumentSignatureException {

  private static final long serialVersionUID = 1L;

  public SigningRefusedException(String message) {
    super(message, null);
  }

  public SigningRefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String vietnamese() {
    return "Không được ký: chứng thư số hoặc văn bản không cho phép tạo chữ ký hợp lệ";
  }
}
