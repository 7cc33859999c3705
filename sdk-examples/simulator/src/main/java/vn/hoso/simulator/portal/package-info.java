/**
 * The national portal behind a security server's adapter, as far as public material shows it, over
 * real HTTP on loopback.
 */
@NullMarked
package vn.hoso.simulator.portal;

import org.jspecify.annotations.NullMarked;
