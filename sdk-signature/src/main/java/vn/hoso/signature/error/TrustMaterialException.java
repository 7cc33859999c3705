package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/** Trust anchors, intermediate certificates or revocation data cannot be read or had. */
public final class TrustMaterialException extends DocumentSignatureException {

  private static final long serialVersionUID = 1L;

  public TrustMaterialException(String message) {
    super(message, null);
  }

  public TrustMaterialException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String vietnamese() {
    return "Không đọc được hoặc không lấy được chứng thư số của tổ chức phát hành, CRL hoặc phản hồi OCSP";
  }
}
