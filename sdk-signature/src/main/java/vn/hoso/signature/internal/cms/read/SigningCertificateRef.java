package vn.hoso.signature.internal.cms.read;

/** What the signed reference to the certificate (ESS signing-certificate, RFC 5035) says. */
public enum SigningCertificateRef {
  /** There is none: the certificate could be exchanged for another one with the same key. */
  ABSENT,
  /** It is the certificate that the signer identifier names. */
  MATCHES,
  /** It is another certificate, cannot be read, or there is no certificate to compare with. */
  DIFFERS
}
