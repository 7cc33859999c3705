package vn.hoso.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.Secret;

/**
 * What holds for every sequence of bytes as a reply of an exchange: it is a success, or refused
 * with an exception that can be logged; and what a success holds can be read, or is refused as
 * damaged. Jazzer finds it by the name of its method: {@code jazzer --cp=…
 * --target_class=vn.hoso.internal.exchange.ExchangeReplyFuzzTarget <corpus>}.
 */
public final class ExchangeReplyFuzzTarget {

  private static final int BEGINNING = 4096;
  private static final FailedCall CALL =
      new FailedCall("getEdoc", URI.create("http://127.0.0.1/getEdoc"), 1, null);
  private static final List<ReplyDecoder> DECODERS =
      List.of(
          new ReplyDecoder(VxpReplies.ofAxis(), Clock.systemUTC()),
          new ReplyDecoder(new EdocReplies(systemKey()), Clock.systemUTC()));

  private ExchangeReplyFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] body) throws IOException {
    Path file = Files.createTempFile("hoso-", ".json");
    try {
      Files.write(file, body);
      HttpReply http =
          new HttpReply(
              200, Map.of(), Arrays.copyOf(body, Math.min(body.length, BEGINNING)), false);
      for (ReplyDecoder decoder : DECODERS) {
        decode(decoder, http, file);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static LgspAccess systemKey() {
    return LgspAccess.of(
        LgspAuthentication.systemKey("H17.99", Secret.of("khoa")),
        new MemoryHttp(Duration.ofSeconds(1)),
        Environment.system(Clock.systemUTC()),
        event -> {});
  }

  private static void decode(ReplyDecoder decoder, HttpReply http, Path file) throws IOException {
    try {
      assertThat(decoder.decode(http, file, CALL).isSuccess()).isTrue();
      ReplyJson.rows(
          file,
          row -> {
            assertThat(ReplyRows.received(row)).isNotNull();
            assertThat(ReplyRows.sent(row)).isNotNull();
            assertThat(ReplyRows.agency(row)).isNotNull();
          });
    } catch (ServiceException expected) {
      assertThat(expected).hasMessageStartingWith("getEdoc at ");
      return;
    } catch (TokenRefused expected) {
      return;
    }
    try {
      ReplyJson.bytes(file, OutputStream.nullOutputStream());
    } catch (JsonProcessingException expected) {
      assertThat(expected).hasMessageContaining("ase64");
    }
    try {
      EdocContent.write(file, OutputStream.nullOutputStream());
    } catch (JsonProcessingException | CharConversionException expected) {
      assertThat(expected).isNotNull();
    }
  }
}
