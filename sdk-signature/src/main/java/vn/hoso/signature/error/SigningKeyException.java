package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/** A key cannot be used: wrong PIN, no key in the file, unusable certificate, token gone. */
public sealed class SigningKeyException extends DocumentSignatureException
    permits RemoteSigningException {

  private static final long serialVersionUID = 1L;

  public SigningKeyException(String message) {
    super(message, null);
  }

  public SigningKeyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String vietnamese() {
    return "Không dùng được khóa ký: mã PIN sai hoặc đã khóa, thiết bị chưa cắm, hoặc khóa không khớp chứng thư số";
  }
}
