package vn.hoso.exchange;

import java.util.Optional;

/**
 * What a poll did.
 *
 * @param listed messages in the service's lists, those that were known included
 * @param added messages of them that were new
 * @param handled messages that the application has stored
 * @param failed attempts to take a message that failed
 * @param setAside messages that were set aside after their last attempt
 * @param acknowledged messages whose end the service was told, of earlier polls too
 * @param endedBy what ended the poll before all was done: a {@link vn.hoso.error.HosoException} of
 *     the service, a {@link java.sql.SQLException} of the database, an {@link
 *     java.io.UncheckedIOException} of the disk, or, where several messages failed one after the
 *     other, the failure of the last, which may be the handler's. The next poll goes on from there
 */
public record PollResult(
    int listed,
    int added,
    int handled,
    int failed,
    int setAside,
    int acknowledged,
    Optional<Throwable> endedBy) {}
