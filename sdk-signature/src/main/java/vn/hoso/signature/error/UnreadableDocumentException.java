package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/** A document cannot be read: missing, empty, truncated, encrypted, damaged, over a limit. */
public final class UnreadableDocumentException extends DocumentSignatureException {

  private static final long serialVersionUID = 1L;

  public UnreadableDocumentException(String message) {
    super(message, null);
  }

  public UnreadableDocumentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String vietnamese() {
    return "Không đọc được tệp: tệp không có, bị hỏng, được mã hóa hoặc đã thay đổi";
  }
}
