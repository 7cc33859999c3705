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
}
