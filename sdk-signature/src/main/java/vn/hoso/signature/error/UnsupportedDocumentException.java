package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/** A document is of a format that this module does not read. */
public final class UnsupportedDocumentException extends DocumentSignatureException {

  private static final long serialVersionUID = 1L;

  public UnsupportedDocumentException(String message) {
    super(message, null);
  }

  public UnsupportedDocumentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String vietnamese() {
    return "Định dạng của tệp không được hỗ trợ";
  }
}
