package vn.hoso.lgsp.population;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code KetQuaXacThuc} holds, whose content was not seen.
 *
 * @param text its own text, or empty
 * @param fields the texts of the elements in it that hold no others, by local name, in order; of
 *     several with one name the last
 */
public record VerificationAnswer(String text, Map<String, String> fields) {

  public VerificationAnswer {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  @Override
  public String toString() {
    return "VerificationAnswer[redacted]";
  }
}
