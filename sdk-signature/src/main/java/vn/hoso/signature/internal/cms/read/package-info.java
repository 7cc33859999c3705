/**
 * Reads CMS signatures (RFC 5652) and time-stamp tokens (RFC 3161) into facts. What the facts are
 * worth is for others to judge: nothing here knows of trust, time or policy.
 */
@NullMarked
package vn.hoso.signature.internal.cms.read;

import org.jspecify.annotations.NullMarked;
