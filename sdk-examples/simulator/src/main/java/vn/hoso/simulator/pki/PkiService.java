package vn.hoso.simulator.pki;

/** The services of {@link PkiSimulator}, as they are told apart in its request log. */
public enum PkiService {
  /** Time-stamps (RFC 3161). */
  TSA,
  /** Certificate status (RFC 6960). */
  OCSP,
  /** Certificate revocation lists (RFC 5280 §5). */
  CRL,
  /** Certificates of the CAs, as linked by Authority Information Access (RFC 5280 §4.2.2.1). */
  CA_ISSUERS
}
