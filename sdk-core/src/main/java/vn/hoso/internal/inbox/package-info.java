/** What was received already, kept in the application's database. */
@NullMarked
package vn.hoso.internal.inbox;

import org.jspecify.annotations.NullMarked;
