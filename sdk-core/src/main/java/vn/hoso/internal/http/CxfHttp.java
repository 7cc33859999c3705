package vn.hoso.internal.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.UpfrontConduitSelector;
import org.apache.cxf.jaxrs.client.JAXRSClientFactoryBean;
import org.apache.cxf.jaxrs.client.WebClient;
import org.apache.cxf.logging.FaultListener;
import vn.hoso.internal.call.Deadline;

/**
 * Posts JSON and gives back whatever comes, through a CXF client on a bus of its own. Sends once:
 * nothing is repeated, redirected or logged here. Thread-safe.
 */
public final class CxfHttp implements AutoCloseable {

  private final JdkHttp http;
  private final Bus bus;
  private final WebClient template;
  private final int replyLimit;
  private volatile boolean closed;

  /**
   * Opens a client.
   *
   * @param replyLimit in bytes; what is beyond is not read
   */
  public CxfHttp(URI base, Duration connectTimeout, int replyLimit) {
    this.replyLimit = replyLimit;
    http = new JdkHttp(connectTimeout);
    bus = new ExtensionManagerBus(Map.of(), Map.of(), CxfHttp.class.getClassLoader());
    // Without it CXF logs each failure as a warning besides throwing it.
    bus.setProperty(FaultListener.class.getName(), (FaultListener) (fault, text, message) -> false);
    // Nobody reads the name that it would give each operation.
    bus.setProperty("enable.webclient.operation.reporting", false);
    JAXRSClientFactoryBean factory = new JAXRSClientFactoryBean();
    factory.setBus(bus);
    // Where a request really goes, the conduit reads from it: CXF would take every address apart.
    factory.setAddress(base.resolve("/").toString());
    factory.setProvider(new JsonWriter());
    factory.setConduitSelector(new UpfrontConduitSelector(new JdkConduit(http, replyLimit + 1)));
    template = factory.createWebClient();
  }

  /**
   * Posts once.
   *
   * @param json written by Jackson
   * @throws HttpFailure if no answer came; the answer may be of any status
   */
  public HttpReply post(URI uri, Map<String, String> headers, Object json, Deadline deadline)
      throws HttpFailure {
    if (closed) {
      throw new HttpFailure(HttpFailure.Kind.CLOSED, false, null);
    }
    try (WebClient client = WebClient.fromClient(template)) {
      client.type(MediaType.APPLICATION_JSON_TYPE).accept(MediaType.APPLICATION_JSON_TYPE);
      headers.forEach(client::header);
      return read(client.post(new Outgoing(uri, json, deadline)));
    } catch (ProcessingException | IllegalStateException e) {
      if (e.getCause() instanceof HttpFailure failure) {
        throw failure;
      }
      if (closed) { // in the middle, and CXF does not tell how far it came
        throw new HttpFailure(HttpFailure.Kind.CLOSED, true, e);
      }
      throw e;
    }
  }

  private HttpReply read(Response response) {
    Map<String, String> headers = new HashMap<>();
    response
        .getStringHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    byte[] body = bytes(response);
    return new HttpReply(response.getStatus(), headers, body, body.length > replyLimit);
  }

  /** Not by a provider of JAX-RS, which would choke on a content type that is not one. */
  private static byte[] bytes(Response response) {
    if (!(response.getEntity() instanceof InputStream body)) {
      return new byte[0];
    }
    try (body) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("An answer in memory cannot be read", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    template.close();
    bus.shutdown(false);
    http.close();
  }
}
