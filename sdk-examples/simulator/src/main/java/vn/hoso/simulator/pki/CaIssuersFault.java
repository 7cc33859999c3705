package vn.hoso.simulator.pki;

/** What can be wrong with a CA certificate fetched by Authority Information Access. */
public enum CaIssuersFault implements PkiFault {
  /** The certificate of the other CA. */
  OTHER_CERTIFICATE,
  /** PEM, where RFC 5280 §4.2.2.1 asks for DER. */
  PEM,
  /** A certs-only CMS (p7c), which RFC 5280 §4.2.2.1 allows and clients forget. */
  PKCS7
}
