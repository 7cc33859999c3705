package vn.hoso.internal.callback;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls. In a servlet container the properties of a request are the attributes of the
 * servlet request (JAX-RS 3.1, {@code ContainerRequestContext.getProperty}).
 */
@Provider
@PortalCall
public final class CallerFilter implements ContainerRequestFilter {

  /** Servlet 6 §3.9: an array, the client's own certificate first. */
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final String addressAttribute;

  public CallerFilter(String addressAttribute) {
    this.addressAttribute = addressAttribute;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean secure =
        request.getSecurityContext() != null && request.getSecurityContext().isSecure();
    request.setSecurityContext(
        new CallbackCaller(
            request.getProperty(addressAttribute) instanceof InetAddress address ? address : null,
            first(request.getProperty(CERTIFICATES)),
            secure));
  }

  private static @Nullable X509Certificate first(@Nullable Object certificates) {
    return certificates instanceof X509Certificate[] chain && chain.length > 0 ? chain[0] : null;
  }
}
