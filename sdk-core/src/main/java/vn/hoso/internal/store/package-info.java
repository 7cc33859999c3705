/** The store of digitised results: its requests, its replies, and its files. */
@NullMarked
package vn.hoso.internal.store;

import org.jspecify.annotations.NullMarked;
