/**
 * The exchange of documents between agencies: send, receive, acknowledge. The messages themselves
 * are written and read by {@code vn.hoso.edxml}.
 */
@NullMarked
package vn.hoso.exchange;

import org.jspecify.annotations.NullMarked;
