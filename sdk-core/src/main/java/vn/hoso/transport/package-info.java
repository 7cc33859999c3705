/**
 * What every client of this module has in common: credentials, time limits, retries, options of a
 * single call, and a listener.
 */
@NullMarked
package vn.hoso.transport;

import org.jspecify.annotations.NullMarked;
