package vn.hoso.portal.callback;

import java.io.InputStream;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call of the portal, whatever server took it. Not thread-safe, since its body is read once.
 *
 * <p>Who calls is what the server itself knows of the connection. Behind a proxy, the address is
 * the proxy's and the certificate is not there: give what the proxy says only if nobody else can
 * reach the server.
 */
public final class CallbackRequest {

  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final InputStream body;
  private final @Nullable InetAddress remoteAddress;
  private final @Nullable X509Certificate clientCertificate;

  private CallbackRequest(Builder builder) {
    this.method = builder.method;
    this.path = builder.path;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(builder.headers);
    this.body = builder.body;
    this.remoteAddress = builder.remoteAddress;
    this.clientCertificate = builder.clientCertificate;
  }

  /**
   * Begins a request.
   *
   * @param method of HTTP, such as POST
   * @param path behind {@code …/forward/}, such as {@code nhanhsdvcqg}
   */
  public static Builder builder(String method, String path) {
    return new Builder(method, path);
  }

  /** In capitals. */
  public String method() {
    return method;
  }

  /** Without a slash before it. */
  public String path() {
    return path;
  }

  /** A header, in any case of letters. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public InputStream body() {
    return body;
  }

  /** The other end of the connection. */
  public Optional<InetAddress> remoteAddress() {
    return Optional.ofNullable(remoteAddress);
  }

  /** The certificate with which the other end proved itself in TLS. */
  public Optional<X509Certificate> clientCertificate() {
    return Optional.ofNullable(clientCertificate);
  }

  /** The method alone: path and headers may hold anything. */
  @Override
  public String toString() {
    return "CallbackRequest[" + method + "]";
  }

  /** Not thread-safe. */
  public static final class Builder {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private InputStream body = InputStream.nullInputStream();
    private @Nullable InetAddress remoteAddress;
    private @Nullable X509Certificate clientCertificate;

    private Builder(String method, String path) {
      this.method = method.toUpperCase(Locale.ROOT);
      this.path = path.startsWith("/") ? path.substring(1) : path;
    }

    /** A header; of several of a name, the server has to give the first. */
    public Builder header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    /** Read to its end or to a limit; closing it is the server's. */
    public Builder body(InputStream body) {
      this.body = Objects.requireNonNull(body, "body");
      return this;
    }

    public Builder remoteAddress(@Nullable InetAddress remoteAddress) {
      this.remoteAddress = remoteAddress;
      return this;
    }

    /** The certificate that the TLS layer took, its private key proven. */
    public Builder clientCertificate(@Nullable X509Certificate clientCertificate) {
      this.clientCertificate = clientCertificate;
      return this;
    }

    public CallbackRequest build() {
      return new CallbackRequest(this);
    }
  }
}
