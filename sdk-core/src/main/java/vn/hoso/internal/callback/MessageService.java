package vn.hoso.internal.callback;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import vn.hoso.portal.callback.CallbackHandler;
import vn.hoso.portal.callback.PortalMessage;
import vn.hoso.portal.callback.PromotionNotice;

/**
 * A kind of message, and what is done with it.
 *
 * @param <T> the message
 */
public final class MessageService<T> {

  private final Reader<T> reader;
  private final boolean files;
  private final Function<T, String> key;
  private final CallbackHandler<T> handler;

  @FunctionalInterface
  private interface Reader<T> {
    T read(JsonParser json, JsonValues values, Spool spool) throws IOException;
  }

  private MessageService(
      Reader<T> reader, boolean files, Function<T, String> key, CallbackHandler<T> handler) {
    this.reader = reader;
    this.files = files;
    this.key = key;
    this.handler = handler;
  }

  /** A message whose fields are not known. */
  public static MessageService<PortalMessage> view(
      Function<PortalMessage, String> key, CallbackHandler<PortalMessage> handler) {
    return new MessageService<>((json, values, spool) -> view(json, values), false, key, handler);
  }

  public static MessageService<PromotionNotice> promotion(
      Function<PromotionNotice, String> key, CallbackHandler<PromotionNotice> handler) {
    return new MessageService<>(
        (json, values, spool) -> new PromotionReader(values, spool).read(json), true, key, handler);
  }

  boolean hasFiles() {
    return files;
  }

  T read(JsonParser json, JsonValues values, Spool spool) throws IOException {
    return reader.read(json, values, spool);
  }

  Function<T, String> key() {
    return key;
  }

  CallbackHandler<T> handler() {
    return handler;
  }

  static PortalMessage view(JsonParser json, JsonValues values) throws IOException {
    Object value = json.nextToken() == null ? null : values.read(json);
    if ((value instanceof Map<?, ?> fields && !fields.isEmpty())
        || (value instanceof Collection<?> elements && !elements.isEmpty())) {
      return new PortalMessage(value);
    }
    throw Refusal.malformed("Nội dung phải là một đối tượng JSON có dữ liệu");
  }
}
