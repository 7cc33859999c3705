/**
 * The exceptions of this module. All are unchecked and share one root, {@link
 * vn.hoso.error.HosoException}, with two branches: {@link vn.hoso.error.TransportException} when no
 * answer came, {@link vn.hoso.error.ServiceException} when one came that is not a success. Broken
 * preconditions are the JDK's own exceptions.
 *
 * <p>Messages are for programmers and safe to log: they never hold a secret, and of what a service
 * said only what cannot be about a citizen.
 */
@NullMarked
package vn.hoso.error;

import org.jspecify.annotations.NullMarked;
