/** The portal's calls: envelope, session, decoder, and the mapping of the domain to the wire. */
@NullMarked
package vn.hoso.internal.portal;

import org.jspecify.annotations.NullMarked;
