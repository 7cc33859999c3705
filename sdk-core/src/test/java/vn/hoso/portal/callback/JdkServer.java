package vn.hoso.portal.callback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Callbacks on the JDK's own server. */
final class JdkServer implements AutoCloseable {

  private static final String PREFIX = "/VXPAdapter/RestService/forward/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final String scheme;

  JdkServer(PortalCallbacks callbacks, SSLContext tls) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls == null) {
      server = HttpServer.create(address, 50);
    } else {
      HttpsServer https = HttpsServer.create(address, 50);
      https.setHttpsConfigurator(askingForCertificates(tls));
      server = https;
    }
    scheme = tls == null ? "http" : "https";
    server.createContext(PREFIX, exchange -> serve(callbacks, exchange));
    server.setExecutor(threads);
    server.start();
  }

  URI adapter() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/VXPAdapter");
  }

  private static void serve(PortalCallbacks callbacks, HttpExchange exchange) throws IOException {
    CallbackRequest.Builder request =
        CallbackRequest.builder(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring(PREFIX.length()))
            .body(exchange.getRequestBody())
            .remoteAddress(exchange.getRemoteAddress().getAddress())
            .clientCertificate(certificate(exchange));
    exchange.getRequestHeaders().forEach((name, values) -> request.header(name, values.get(0)));
    CallbackReply reply = callbacks.handle(request.build());
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), reply.length() == 0 ? -1 : reply.length());
    reply.writeTo(exchange.getResponseBody());
    exchange.close();
  }

  private static X509Certificate certificate(HttpExchange exchange) {
    try {
      return exchange instanceof HttpsExchange https
          ? (X509Certificate) https.getSSLSession().getPeerCertificates()[0]
          : null;
    } catch (SSLPeerUnverifiedException e) {
      return null;
    }
  }

  private static HttpsConfigurator askingForCertificates(SSLContext tls) {
    return new HttpsConfigurator(tls) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
        wanted.setWantClientAuth(true);
        parameters.setSSLParameters(wanted);
      }
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
