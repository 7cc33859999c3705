package vn.hoso.signature.error;

/** Content is not handed out, since no reliable signature covers it as it is. */
public final class UntrustedContentException extends DocumentSignatureException {

  private static final long serialVersionUID = 1L;

  public UntrustedContentException(String message) {
    super(message, null);
  }

  @Override
  public String vietnamese() {
    return "Nội dung không được chữ ký đáng tin cậy nào bảo vệ nên không được xuất ra";
  }
}
