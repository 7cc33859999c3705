package vn.hoso.simulator.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The portal as the one who calls: it delivers messages to an agency and keeps the answers. Deliver
 * a message again to see what a redelivery does. Immutable but for the answers; thread-safe.
 */
public final class PortalCaller {

  private final URI adapter;
  private final HttpClient client;
  private final Map<String, String> headers;
  private final List<CallbackAnswer> answers;

  private PortalCaller(
      URI adapter, HttpClient client, Map<String, String> headers, List<CallbackAnswer> answers) {
    this.adapter = adapter;
    this.client = client;
    this.headers = Map.copyOf(headers);
    this.answers = answers;
  }

  /**
   * A caller.
   *
   * @param adapter of the agency, such as {@code http://127.0.0.1:8080/VXPAdapter}
   */
  public static PortalCaller to(URI adapter) {
    return new PortalCaller(
        adapter,
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        Map.of(),
        new CopyOnWriteArrayList<>());
  }

  /** The same with a header in each call. */
  public PortalCaller withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new PortalCaller(adapter, client, more, answers);
  }

  /** The same with these keys and this trust. */
  public PortalCaller withTls(SSLContext tls) {
    return new PortalCaller(
        adapter,
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).build(),
        headers,
        answers);
  }

  /** Delivers a message, chunked. */
  public CallbackAnswer deliver(InboundMessage message) {
    return post(message, message.body().get());
  }

  /** Delivers a message with a pause before each of its first ten bytes. */
  public CallbackAnswer deliverSlowly(InboundMessage message, Duration pause) {
    return post(message, new SlowInput(message.body().get(), pause, 10));
  }

  /** Delivers the same message several times at once. */
  public List<CallbackAnswer> deliverAtOnce(InboundMessage message, int times) {
    return Stream.generate(() -> CompletableFuture.supplyAsync(() -> deliver(message)))
        .limit(times)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  /** Fetches a file; any text may be given for its id. */
  public CallbackAnswer download(String id) {
    return send(request("downloadfile/" + id).GET().build(), "downloadfile");
  }

  /** All answers, in the order they came. */
  public List<CallbackAnswer> answers() {
    return List.copyOf(answers);
  }

  private CallbackAnswer post(InboundMessage message, InputStream body) {
    return send(
        request(message.service())
            .header("Content-Type", message.contentType())
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
            .build(),
        message.service());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(adapter + "/RestService/forward/" + path))
            .timeout(Duration.ofMinutes(5));
    headers.forEach(request::header);
    return request;
  }

  private CallbackAnswer send(HttpRequest request, String service) {
    CallbackAnswer answer;
    try {
      answer =
          answer(
              service,
              client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      answer = none(service);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer = none(service);
    }
    answers.add(answer);
    return answer;
  }

  private static CallbackAnswer none(String service) {
    return new CallbackAnswer(
        service, 0, OptionalInt.empty(), Optional.empty(), Optional.empty(), "");
  }

  private static CallbackAnswer answer(String service, HttpResponse<String> response) {
    Optional<String> type = response.headers().firstValue("Content-Type");
    Optional<JsonNode> json =
        type.filter(is -> is.startsWith("application/json")).flatMap(is -> json(response.body()));
    Optional<JsonNode> code = json.map(node -> node.get("error_code")).filter(JsonNode::isInt);
    return new CallbackAnswer(
        service,
        response.statusCode(),
        code.isPresent() ? OptionalInt.of(code.get().intValue()) : OptionalInt.empty(),
        json.map(node -> node.get("message")).map(JsonNode::asText),
        type,
        response.body());
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(Json.MAPPER.readTree(body));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static final class SlowInput extends InputStream {

    private final InputStream source;
    private final Duration pause;
    private int slowBytes;

    SlowInput(InputStream source, Duration pause, int slowBytes) {
      this.source = source;
      this.pause = pause;
      this.slowBytes = slowBytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (slowBytes-- <= 0) {
        return source.read(buffer, offset, length);
      }
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return source.read(buffer, offset, 1);
    }
  }
}
