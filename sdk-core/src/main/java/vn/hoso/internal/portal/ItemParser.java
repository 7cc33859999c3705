package vn.hoso.internal.portal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.UnreadableReplyException;

/**
 * Decodes the items of a {@code result} one by one. Lets go of the reply at its last item, at the
 * place where it breaks off, and when it is closed. Belongs to one thread.
 */
final class ItemParser implements Iterator<JsonNode> {

  private final Function<JsonProcessingException, UnreadableReplyException> broken;
  private @Nullable JsonParser json;
  private @Nullable JsonNode ahead;
  private boolean lone;

  /**
   * A parser.
   *
   * @param json at the value of {@code result}, an array or a lone object
   * @param broken what is thrown where the reply breaks off
   */
  ItemParser(JsonParser json, Function<JsonProcessingException, UnreadableReplyException> broken) {
    this.json = json;
    this.broken = broken;
    this.lone = json.currentToken() == JsonToken.START_OBJECT;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && json != null) {
      ahead = decode(json);
    }
    return ahead != null;
  }

  @Override
  public JsonNode next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException("There is no further item");
    }
    JsonNode item = ahead;
    ahead = null;
    return item;
  }

  void close() {
    json = null;
    ahead = null;
  }

  private @Nullable JsonNode decode(JsonParser parser) {
    try {
      if (lone) {
        JsonNode item = parser.readValueAsTree();
        json = null;
        return item;
      }
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        json = null;
        return null;
      }
      return parser.readValueAsTree();
    } catch (JsonProcessingException e) {
      json = null;
      throw broken.apply(e);
    } catch (IOException e) {
      throw new UncheckedIOException("A reply in memory cannot be read", e);
    }
  }
}
