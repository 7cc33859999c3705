/**
 * Signing citizens and enterprises in with the national portal's identity provider or with VNeID,
 * by OpenID Connect. Entry point is {@link vn.hoso.portal.signin.SignIn}. Needs {@code
 * com.nimbusds:oauth2-oidc-sdk} on the class path, which the application adds.
 */
@NullMarked
package vn.hoso.portal.signin;

import org.jspecify.annotations.NullMarked;
