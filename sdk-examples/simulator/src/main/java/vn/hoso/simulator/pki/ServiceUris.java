package vn.hoso.simulator.pki;

import java.net.URI;

/** Where the simulator serves what concerns one CA; written into the certificates it issues. */
record ServiceUris(URI crl, URI ocsp, URI caIssuers) {}
