package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/**
 * Root of all exceptions that signing and verifying throw, apart from the JDK's own for broken
 * preconditions. A signature that fails verification is a result, not an exception.
 */
public abstract sealed class DocumentSignatureException extends RuntimeException
    permits SigningKeyException,
        SigningRefusedException,
        TimeStampException,
        TrustMaterialException,
        UnreadableDocumentException,
        UnsupportedDocumentException,
        UntrustedContentException,
        UnwritableDocumentException {

  private static final long serialVersionUID = 1L;

  DocumentSignatureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * What kind of failure it is, in one Vietnamese sentence for the user (TT 15/2025/TT-BKHCN Điều
   * 5); {@link #getMessage} has the details for the administrator.
   */
  public abstract String vietnamese();
}
