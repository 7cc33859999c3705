/** The engine behind remote signing: HTTP, JSON, and one codec per family of services. */
@NullMarked
package vn.hoso.signature.internal.remote;

import org.jspecify.annotations.NullMarked;
