/** The protocols of document exchange: their wire forms, signatures and replies. */
@NullMarked
package vn.hoso.internal.exchange;

import org.jspecify.annotations.NullMarked;
