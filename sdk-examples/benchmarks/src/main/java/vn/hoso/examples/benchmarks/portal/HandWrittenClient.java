package vn.hoso.examples.benchmarks.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.dossier.Dossier;

/**
 * What an application would write on {@code java.net.http} and Jackson: no sessions, no events, and
 * one more attempt where the connection was lost, as the JDK's client does lose one now and then
 * under several threads.
 */
final class HandWrittenClient {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final ObjectWriter WRITER = JSON.writerFor(Synchronization.class);
  private static final ObjectReader READER = JSON.readerFor(Reply.class);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI endpoint;
  private final String session;

  HandWrittenClient(URI endpoint, String session) {
    this.endpoint = endpoint;
    this.session = session;
  }

  record Synchronization(
      String session,
      String madonvi,
      String service,
      @JsonProperty("isUpdating") String updating,
      List<HandWrittenItem> data) {}

  record Reply(
      @JsonProperty("error_code") @Nullable String code,
      @Nullable String message,
      @Nullable JsonNode result) {}

  static byte[] request(Dossier dossier, String session) throws IOException {
    return WRITER.writeValueAsBytes(
        new Synchronization(
            session, "H17.99", "DongBoHoSoMC", "False", List.of(HandWrittenItem.of(dossier))));
  }

  /**
   * Reads a reply.
   *
   * @throws IOException if it is no JSON, or says that the request failed
   */
  static Reply reply(byte[] body) throws IOException {
    Reply reply = READER.readValue(body);
    if (!"0".equals(reply.code())) {
      throw new IOException("The portal answered " + reply.code() + ": " + reply.message());
    }
    return reply;
  }

  Reply insert(Dossier dossier) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Charset", "utf-8")
            .POST(BodyPublishers.ofByteArray(request(dossier, session)))
            .build();
    HttpResponse<byte[]> response = send(request);
    if (response.statusCode() != 200) {
      throw new IOException("The portal answered with status " + response.statusCode());
    }
    return reply(response.body());
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      return http.send(request, BodyHandlers.ofByteArray());
    }
  }
}
