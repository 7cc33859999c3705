/**
 * What the National Public Service Portal calls at the agency. Entry point is {@link
 * vn.hoso.portal.callback.PortalCallbacks}.
 */
@NullMarked
package vn.hoso.portal.callback;

import org.jspecify.annotations.NullMarked;
