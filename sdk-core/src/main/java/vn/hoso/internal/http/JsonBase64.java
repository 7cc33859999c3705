package vn.hoso.internal.http;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.OutputStream;

/** Base64 in JSON, decoded as it is read, so that memory does not depend on its length. */
public final class JsonBase64 {

  /** Line ends anywhere and missing padding are let through; other characters are not. */
  private static final Base64Variant VARIANT =
      Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();

  private JsonBase64() {}

  /**
   * Decodes the text that the parser is at, and of which nothing was read.
   *
   * @return how many bytes it has
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not base64, or breaks off
   */
  public static long decode(JsonParser json, OutputStream target) throws IOException {
    try {
      return json.readBinaryValue(VARIANT, target);
    } catch (IllegalArgumentException e) { // what Jackson throws for a character out of place
      throw new JsonParseException(json, "not base64", e);
    }
  }
}
