/**
 * What was received already, kept in the application's database in the transaction of its effect.
 */
@NullMarked
package vn.hoso.internal.inbox;

import org.jspecify.annotations.NullMarked;
