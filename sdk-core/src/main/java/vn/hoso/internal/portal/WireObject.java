package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.MalformedMessageException;

/**
 * An object that came from the portal, read field by field. Lenient in what varies: a value may be
 * a string or a number, and what is absent may be missing, null or empty. What cannot be read is
 * named by its path, such as {@code TaiLieuNop[0].TepDinhKemId}, and never repeated, since it may
 * be about a citizen.
 */
final class WireObject {

  private static final String ADVICE = "Ask the operators of the system that wrote it.";

  /** Digits, or thousands between dots, as amounts are also written. */
  private static final Pattern WHOLE =
      Pattern.compile("-?(?:[0-9]{1,19}|[0-9]{1,3}(?:\\.[0-9]{3}){1,5})");

  private static final Pattern TIME = Pattern.compile("[1-9][0-9]{13}");

  private final JsonNode node;
  private final String message;
  private final String path;

  private WireObject(JsonNode node, String message, String path) {
    this.node = node;
    this.message = message;
    this.path = path;
    if (!node.isObject()) {
      throw malformed("", "is not an object");
    }
  }

  /**
   * The outermost object.
   *
   * @param message which message it is, as an exception begins
   * @throws MalformedMessageException if it is not an object
   */
  static WireObject of(JsonNode node, String message) {
    return new WireObject(node, message, "");
  }

  /** The text as it came, or empty. */
  String text(String name) {
    JsonNode value = node.path(name);
    if (value.isContainerNode()) {
      throw malformed(name, "is neither text nor a number");
    }
    return value.isNull() ? "" : value.asText();
  }

  /** The text of a field that no dossier is without. */
  String required(String name) {
    String text = text(name);
    if (text.isBlank()) {
      throw malformed(name, "is missing");
    }
    return text;
  }

  /** The value of such a field. */
  <T> T required(String name, Function<String, T> parser) {
    return parsed(name, required(name), parser);
  }

  /** The value of another field, if it has one. */
  <T> Optional<T> optional(String name, Function<String, T> parser) {
    String text = text(name);
    return text.isBlank() ? Optional.empty() : Optional.of(parsed(name, text, parser));
  }

  Optional<Instant> time(String name) {
    String text = text(name).strip();
    try {
      if (text.isEmpty() || TIME.matcher(text).matches()) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Wire.instant(text));
      }
    } catch (DateTimeParseException e) {
      throw malformed(name, "is not a time that exists", e);
    }
    throw malformed(name, "is not a time in the form yyyyMMddHHmmss");
  }

  Optional<URI> link(String name) {
    String text = text(name).strip();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      // Not a cause: its message quotes the link, which may carry a token.
      throw malformed(name, "is not a link");
    }
  }

  /** Whether it is 1 or true; false if it is absent. */
  boolean flag(String name) {
    return switch (text(name).strip().toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "", "0", "false" -> false;
      default -> throw malformed(name, "is none of 0, 1, True and False");
    };
  }

  /** A whole number, 0 if it is absent. */
  int number(String name) {
    if (text(name).isBlank()) {
      return 0;
    }
    long number = requiredNumber(name);
    if (number != (int) number) {
      throw malformed(name, "is too large");
    }
    return (int) number;
  }

  /** A whole number that no dossier is without, such as an amount in đồng. */
  long requiredNumber(String name) {
    String text = required(name).strip();
    JsonNode value = node.get(name);
    if (value.isFloatingPointNumber() && value.doubleValue() == value.longValue()) {
      return value.longValue();
    }
    if (value.isFloatingPointNumber() || !WHOLE.matcher(text).matches()) {
      throw malformed(name, "is not a whole number");
    }
    BigInteger number = new BigInteger(text.replace(".", ""));
    if (number.bitLength() >= Long.SIZE) {
      throw malformed(name, "is too large");
    }
    return number.longValue();
  }

  /** Each item of a list, which may be absent. */
  <T> List<T> list(String name, Function<WireObject, T> reader) {
    JsonNode value = node.path(name);
    if (!value.isArray() && (value.isObject() || !text(name).isBlank())) {
      throw malformed(name, "is not a list");
    }
    List<T> items = new ArrayList<>();
    for (JsonNode item : value) {
      items.add(reader.apply(new WireObject(item, message, path(name) + "[" + items.size() + "]")));
    }
    return items;
  }

  /** What is built of this object, whose only value that is not checked yet is that of a field. */
  <T> T built(String name, String problem, Supplier<T> builder) {
    try {
      return builder.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw malformed(name, problem, e);
    }
  }

  private <T> T parsed(String name, String text, Function<String, T> parser) {
    return built(name, "is not in its form", () -> parser.apply(text));
  }

  MalformedMessageException malformed(String name, String problem) {
    return malformed(name, problem, null);
  }

  MalformedMessageException malformed(String name, String problem, @Nullable Throwable cause) {
    return new MalformedMessageException(
        message, 0, (path(name) + " " + problem).strip(), ADVICE, cause);
  }

  private String path(String name) {
    return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
  }
}
