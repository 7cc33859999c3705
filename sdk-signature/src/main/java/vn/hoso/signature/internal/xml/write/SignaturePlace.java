package vn.hoso.signature.internal.xml.write;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The element that gets the signature as its last child; the document element if neither is set.
 *
 * @param id its Id
 * @param xpath selects it
 * @param namespaces of the XPath, by prefix
 */
public record SignaturePlace(
    @Nullable String id, @Nullable String xpath, Map<String, String> namespaces) {

  public static final SignaturePlace ROOT = new SignaturePlace(null, null, Map.of());

  public SignaturePlace {
    namespaces = Map.copyOf(namespaces);
  }

  public static SignaturePlace ofId(String id) {
    return new SignaturePlace(id, null, Map.of());
  }

  public static SignaturePlace ofXpath(String xpath, Map<String, String> namespaces) {
    return new SignaturePlace(null, xpath, namespaces);
  }
}
