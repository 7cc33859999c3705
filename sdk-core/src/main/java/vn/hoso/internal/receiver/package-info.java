/**
 * What the polling receiver of the exchange does, and what it keeps in the database and on disk.
 */
@NullMarked
package vn.hoso.internal.receiver;

import org.jspecify.annotations.NullMarked;
