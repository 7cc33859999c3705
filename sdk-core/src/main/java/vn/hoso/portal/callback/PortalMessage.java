package vn.hoso.portal.callback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import vn.hoso.dossier.Dossier;
import vn.hoso.internal.callback.InboundDossier;

/**
 * A message whose fields are not public: a read-only view of its JSON. Nothing of it is verified.
 * Immutable and thread-safe.
 */
public final class PortalMessage {

  private final Object json;

  /**
   * For tests of handlers.
   *
   * @param json a map or a list of what JSON has; not to be changed afterwards
   */
  public PortalMessage(Object json) {
    if (!(json instanceof Map || json instanceof Collection)) {
      throw new IllegalArgumentException("A message is a map or a list");
    }
    this.json = json;
  }

  /**
   * The message with citizens' data: a {@code Map<String, Object>} or a {@code List<Object>} of
   * such, of String, BigInteger, BigDecimal, Boolean and null, unmodifiable at each level.
   */
  public Object jsonWithCitizensData() {
    return json;
  }

  /**
   * The text or number of this name, such as {@code MaHoSo}. Of several, the outermost, and of
   * these the first. Empty if there is none, or if it is blank.
   */
  public Optional<String> text(String name) {
    return objects().stream().flatMap(fields -> scalar(fields.get(name)).stream()).findFirst();
  }

  /**
   * The message read as a dossier (hồ sơ) in the form in which agencies send them to the portal.
   * That the portal uses the same form is assumed: no public material shows this message.
   *
   * @return empty if no object of the message with a {@code MaHoSo} can be read so
   */
  public Optional<Dossier> dossier() {
    return objects().stream().flatMap(fields -> InboundDossier.read(fields).stream()).findFirst();
  }

  /** All objects of the message, the outermost first. */
  private List<Map<?, ?>> objects() {
    List<Map<?, ?>> objects = new ArrayList<>();
    Queue<Object> queue = new ArrayDeque<>();
    queue.add(json);
    while (!queue.isEmpty()) {
      Object next = queue.remove();
      if (next instanceof Map<?, ?> fields) {
        objects.add(fields);
        fields.values().forEach(value -> later(value, queue));
      } else if (next instanceof Collection<?> elements) {
        elements.forEach(value -> later(value, queue));
      }
    }
    return objects;
  }

  private static void later(@Nullable Object value, Queue<Object> queue) {
    if (value instanceof Map || value instanceof Collection) {
      queue.add(value);
    }
  }

  private static Optional<String> scalar(@Nullable Object value) {
    return value instanceof String || value instanceof Number
        ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** Nothing of the content, which is about citizens. */
  @Override
  public String toString() {
    return "PortalMessage[redacted]";
  }
}
