/** OpenID Connect behind the client for sign-in; the only place that knows the library for it. */
@NullMarked
package vn.hoso.internal.signin;

import org.jspecify.annotations.NullMarked;
