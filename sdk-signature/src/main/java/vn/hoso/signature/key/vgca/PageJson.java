package vn.hoso.signature.key.vgca;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.hoso.signature.internal.remote.Json;

/** JSON that may stand in a script of a page. */
final class PageJson {

  private PageJson() {}

  /**
   * What would end the script or one of its lines is escaped: the less-than sign (HTML Standard
   * §4.12.1.3), and U+2028 and U+2029, which end lines before ECMAScript 2019. In JSON they occur
   * in strings only.
   */
  static String of(Map<String, ?> object) {
    return new String(Json.write(object), StandardCharsets.UTF_8)
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
