/**
 * A public key infrastructure like those of Vietnam, over real HTTP on loopback: root CA, issuing
 * CA, CRL, OCSP, CA certificates and time-stamps, each of which can be told to fail. Entry point:
 * {@link vn.hoso.simulator.pki.PkiSimulator}.
 */
@NullMarked
package vn.hoso.simulator.pki;

import org.jspecify.annotations.NullMarked;
