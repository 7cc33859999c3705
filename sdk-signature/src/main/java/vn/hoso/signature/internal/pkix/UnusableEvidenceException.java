package vn.hoso.signature.internal.pkix;

/** A CRL or OCSP response concerns the certificate, but must not be believed. */
final class UnusableEvidenceException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableEvidenceException(String message) {
    super(message);
  }
}
