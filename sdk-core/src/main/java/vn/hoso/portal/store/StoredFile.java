package vn.hoso.portal.store;

import java.nio.file.Path;

/**
 * A file that was fetched.
 *
 * @param file where it is
 * @param size in bytes
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 */
public record StoredFile(Path file, long size, String sha256) {}
