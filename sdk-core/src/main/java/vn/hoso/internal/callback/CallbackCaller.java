package vn.hoso.internal.callback;

import jakarta.ws.rs.core.SecurityContext;
import java.net.InetAddress;
import java.security.Principal;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, from the filter to the resource; a security context is what every implementation hands
 * on.
 */
record CallbackCaller(
    @Nullable InetAddress address, @Nullable X509Certificate certificate, boolean secure)
    implements Principal, SecurityContext {

  @Override
  public String getName() {
    return "portal";
  }

  @Override
  public Principal getUserPrincipal() {
    return this;
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public @Nullable String getAuthenticationScheme() {
    return certificate == null ? null : CLIENT_CERT_AUTH;
  }
}
