package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/** The result cannot be written; nothing is left under the target name. */
public final class UnwritableDocumentException extends DocumentSignatureException {

  private static final long serialVersionUID = 1L;

  public UnwritableDocumentException(String message) {
    super(message, null);
  }

  public UnwritableDocumentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String vietnamese() {
    return "Không ghi được tệp kết quả";
  }
}
