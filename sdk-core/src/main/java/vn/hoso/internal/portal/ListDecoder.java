package vn.hoso.internal.portal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.portal.PortalAnswer;

/**
 * Reads replies whose {@code result} is long: only what tells whether the reply is a success is
 * read at once. What is no success is read whole. Thread-safe.
 */
final class ListDecoder {

  private static final String RESULT = "result";

  /** What of a reply stands beside its items. */
  private record Head(PortalAnswer answer, boolean hasItems) implements DecodedReply {}

  private final ReplyDecoder decoder;
  private final BiFunction<HttpReply, FailedCall, PortalReply> whole;
  private final JsonFactory factory;

  /**
   * A decoder of lists.
   *
   * @param whole reads what is no list
   */
  ListDecoder(ReplyDecoder decoder, BiFunction<HttpReply, FailedCall, PortalReply> whole) {
    this.decoder = decoder;
    this.whole = whole;
    this.factory = decoder.factory();
  }

  /**
   * Reads the beginning of a reply.
   *
   * @throws UnreadableReplyException if it is not in the portal's form, and its status no error; if
   *     it breaks off in the items, they throw it
   */
  ListReply decode(HttpReply http, FailedCall call) {
    Optional<ListReply> list = http.cutOff() ? Optional.empty() : streamed(http, call);
    return list.orElseGet(() -> ListReply.of(whole.apply(http, call)));
  }

  private Optional<ListReply> streamed(HttpReply http, FailedCall call) {
    try {
      String reply = ReplyText.decode(http.body());
      String text = reply;
      for (int wrapping = 0; wrapping <= Limits.WRAPPINGS; wrapping++) {
        Head head = head(http.status(), text);
        if (head.hasItems() && head.isSuccess()) {
          ItemParser items =
              new ItemParser(atResult(text), broken(decoder.kept(http, reply), call));
          return Optional.of(new ListReply(head.answer(), items, items::close));
        }
        text = head.answer().message();
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty(); // the decoder that reads the whole says what is wrong with it
    } catch (IOException e) {
      throw new UncheckedIOException("A reply in memory cannot be read", e);
    }
  }

  /** Reads no further than to the items, if the code is in front of them, as it is as a rule. */
  private Head head(int status, String text) throws IOException {
    String code = "";
    String message = "";
    boolean hasItems = false;
    try (JsonParser json = factory.createParser(text)) {
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        message = json.getText();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        switch (json.currentName()) {
          case "error_code" -> code = scalar(json).strip();
          case "message" -> message = scalar(json);
          case RESULT -> {
            hasItems = json.nextToken().isStructStart();
            Head head = new Head(new PortalAnswer(status, code, ""), hasItems);
            if (hasItems && head.isSuccess()) {
              return head;
            }
            json.skipChildren();
          }
          default -> {
            json.nextToken();
            json.skipChildren();
          }
        }
      }
    }
    return new Head(new PortalAnswer(status, code, message), hasItems);
  }

  private static String scalar(JsonParser json) throws IOException {
    json.nextToken();
    json.skipChildren();
    return json.currentToken().isScalarValue() ? json.getText() : "";
  }

  private JsonParser atResult(String text) throws IOException {
    JsonParser json = factory.createParser(text);
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals(RESULT)) {
      json.nextToken();
      json.skipChildren();
    }
    json.nextToken();
    return json;
  }

  /** Keeps the beginning of the reply for support, and not the reply. */
  private Function<JsonProcessingException, UnreadableReplyException> broken(
      ServiceReply kept, FailedCall call) {
    return e -> ReplyDecoder.unreadable(call, kept, ReplyDecoder.brokenOff(e));
  }
}
