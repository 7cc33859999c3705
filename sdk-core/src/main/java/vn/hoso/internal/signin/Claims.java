package vn.hoso.internal.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The claims of an account, read leniently. Immutable and thread-safe. */
public final class Claims {

  private static final JsonMapper JSON = new JsonMapper();

  /** C06's form, that of forms, and ISO's; which of them comes is not known. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("[uuuuMMdd][dd/MM/uuuu][uuuu-MM-dd]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, Object> all;

  /** Copies claims, as JSON is in Java. */
  public Claims(Map<String, ?> claims) {
    this.all = frozen(claims);
  }

  /** All of them; nothing in it can be changed. */
  public Map<String, Object> all() {
    return all;
  }

  /** A claim as text, an object or a list as JSON; empty if it is missing or blank. */
  public Optional<String> text(String name) {
    Object value = all.get(name);
    if (value == null) {
      return Optional.empty();
    }
    String text = value instanceof Map || value instanceof List ? json(value) : value.toString();
    return Optional.of(text.strip()).filter(written -> !written.isEmpty());
  }

  /** A claim that is a number, or a text that is one. */
  public OptionalInt number(String name) {
    return text(name)
        .filter(text -> text.matches("-?\\d{1,9}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  /**
   * A claim that has to be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public String require(String name) {
    return text(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the claim " + name + ", by which the account is known, is missing"));
  }

  /** Reads what may be anything: what is refused is absent. */
  public static <T> Function<String, Optional<T>> lenient(Function<String, T> reader) {
    return text -> {
      try {
        return Optional.of(reader.apply(text));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    };
  }

  /** A whole date. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> frozen(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          if (value != null) {
            copy.put(String.valueOf(name), frozenValue(value));
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  private static Object frozenValue(Object value) {
    if (value instanceof Map<?, ?> map) {
      return frozen(map);
    }
    if (value instanceof Collection<?> list) {
      List<Object> copy = new ArrayList<>();
      for (@Nullable Object each : list) {
        if (each != null) {
          copy.add(frozenValue(each));
        }
      }
      return Collections.unmodifiableList(copy);
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps, lists, texts and numbers are not written", e);
    }
  }
}
