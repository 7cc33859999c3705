package vn.hoso.signature.internal.pkix;

import org.jspecify.annotations.Nullable;

/** A finding, and the CRL or OCSP response that decided. Immutable. */
public final class RevocationProof {

  private final RevocationFinding finding;
  private final byte @Nullable [] der;

  RevocationProof(RevocationFinding finding, byte @Nullable [] der) {
    this.finding = finding;
    this.der = der;
  }

  public RevocationFinding finding() {
    return finding;
  }

  /**
   * The CRL or OCSPResponse, as {@link RevocationFinding#source} says; null if nothing decided. Not
   * a copy: it is read only.
   */
  public byte @Nullable [] der() {
    return der;
  }
}
