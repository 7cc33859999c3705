/** Whom to trust, what is known of revoked certificates, and whether the network may be asked. */
@NullMarked
package vn.hoso.signature.trust;

import org.jspecify.annotations.NullMarked;
