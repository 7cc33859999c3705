/**
 * The exceptions of this module. All are unchecked and share one root, {@link
 * vn.hoso.error.HosoException}. A call that did not succeed is a {@link
 * vn.hoso.error.CallException}, with two branches: {@link vn.hoso.error.TransportException} when no
 * answer came, {@link vn.hoso.error.ServiceException} when one came that is not a success. A
 * message that came and cannot be read is a {@link vn.hoso.error.MalformedMessageException}, one
 * that is not proven to come from whom it should is a {@link
 * vn.hoso.error.UnverifiedMessageException}. A citizen who did not sign in is a {@link
 * vn.hoso.error.SignInException}. A file that was saved and is not as it was is a {@link
 * vn.hoso.error.DamagedFileException}. Broken preconditions are the JDK's own exceptions, and so is
 * a disk that does not do its work: {@link java.io.UncheckedIOException}.
 *
 * <p>Messages are for programmers and safe to log: they never hold a secret, and of what a service
 * said only what cannot be about a citizen.
 */
@NullMarked
package vn.hoso.error;

import org.jspecify.annotations.NullMarked;
