/**
 * A dossier of an administrative procedure and its parts, as the one-stop shop knows them and the
 * National Public Service Portal takes them, in the words of the field and without names of the
 * wire.
 *
 * <p>Every type but {@code …Builder} is immutable and thread-safe; builders are neither. Three
 * conventions hold throughout:
 *
 * <ul>
 *   <li>Text that is not there is the empty string, since the portal knows no difference; times and
 *       codes that are not there are an empty {@link java.util.Optional}. Nothing is ever null.
 *   <li>Times are {@link java.time.Instant}s to the second. The portal writes local time without a
 *       zone, and a time zone that was forgotten is a mistake that an {@code Instant} rules out;
 *       {@link vn.hoso.dossier.VietnamTime} converts to and from the clock on the wall.
 *   <li>{@code toString()} shows numbers, codes and counts and never what identifies a person: no
 *       name, id, phone, e-mail, address, free text, file name or link.
 * </ul>
 */
@NullMarked
package vn.hoso.dossier;

import org.jspecify.annotations.NullMarked;
