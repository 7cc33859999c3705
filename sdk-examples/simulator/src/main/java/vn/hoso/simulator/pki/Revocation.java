package vn.hoso.simulator.pki;

import java.security.cert.CRLReason;
import java.time.Instant;

/** Since when and why a certificate is not to be used. */
record Revocation(Instant at, CRLReason reason) {

  /** The value of CRLReason (RFC 5280 §5.3.1). */
  int reasonCode() {
    return switch (reason) {
      case UNSPECIFIED, UNUSED -> 0;
      case KEY_COMPROMISE -> 1;
      case CA_COMPROMISE -> 2;
      case AFFILIATION_CHANGED -> 3;
      case SUPERSEDED -> 4;
      case CESSATION_OF_OPERATION -> 5;
      case CERTIFICATE_HOLD -> 6;
      case REMOVE_FROM_CRL -> 8;
      case PRIVILEGE_WITHDRAWN -> 9;
      case AA_COMPROMISE -> 10;
    };
  }
}
