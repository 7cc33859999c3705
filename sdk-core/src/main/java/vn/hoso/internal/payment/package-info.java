/** The Payment Platform's messages: their wire forms, hashes and replies. */
@NullMarked
package vn.hoso.internal.payment;

import org.jspecify.annotations.NullMarked;
