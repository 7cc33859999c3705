/**
 * An identity provider as the national portal's and VNeID's appear to relying parties: OpenID
 * Connect's authorization code flow over real HTTP, with a login page, keys that rotate, and faults
 * as scripted. Start at {@link vn.hoso.simulator.identity.IdentitySimulator}.
 */
@NullMarked
package vn.hoso.simulator.identity;

import org.jspecify.annotations.NullMarked;
