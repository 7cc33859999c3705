package vn.hoso.examples.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.visible.Placement;
import vn.hoso.signature.visible.SignatureImage;
import vn.hoso.signature.visible.VisibleSignature;
import vn.hoso.signature.visible.VisibleSignature.Copy;

/**
 * What a signature shows, in words: a form and what it needs, with semicolons between them, as
 * {@code handwriting; image=chữ ký.png; title=CHỦ TỊCH; name=Nguyễn Văn Lành}.
 */
final class VisibleForm {

  private final String text;
  private final Map<String, String> values;

  private VisibleForm(String text, Map<String, String> values) {
    this.text = text;
    this.values = values;
  }

  /** Reads it, and the picture that it names. */
  static final class Converter implements ITypeConverter<VisibleSignature> {
    @Override
    public VisibleSignature convert(String value) {
      try {
        return parse(value);
      } catch (IllegalArgumentException | UnreadableDocumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  private static VisibleSignature parse(String text) {
    String[] parts = text.split(";");
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || values.put(pair[0].strip(), pair[1].strip()) != null) {
        throw new IllegalArgumentException(
            "'%s' of '%s' is not one KEY=VALUE".formatted(part.strip(), text));
      }
    }
    VisibleForm form = new VisibleForm(text, values);
    VisibleSignature visible = form.of(parts[0].strip());
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' has what this form does not take: %s".formatted(text, values.keySet()));
    }
    return visible;
  }

  private VisibleSignature of(String form) {
    return switch (form) {
      case "handwriting" -> VisibleSignature.handwriting(image(), take("title"), take("name"));
      case "picture" -> VisibleSignature.picture(image(), rectangle());
      case "seal" -> VisibleSignature.seal(image(), number(take("width")), sealPlace());
      case "copy" -> VisibleSignature.copy(copy(take("kind")), take("agency"));
      case "attachment" -> VisibleSignature.attachment(take("number"));
      case "number" -> VisibleSignature.number(take("text"));
      case "day" -> VisibleSignature.day(day(take("date")));
      default ->
          throw new IllegalArgumentException(
              "'%s' begins with no form that is known; see --help".formatted(text));
    };
  }

  private String take(String key) {
    return Optional.ofNullable(values.remove(key))
        .orElseThrow(() -> new IllegalArgumentException("'%s' lacks %s=…".formatted(text, key)));
  }

  private SignatureImage image() {
    return SignatureImage.read(Path.of(take("image")));
  }

  private Placement sealPlace() {
    return values.containsKey("over") ? Placement.overLeftThirdOf(take("over")) : rectangle();
  }

  private Placement rectangle() {
    String place = take("at");
    double[] numbers = Arrays.stream(place.split(",")).mapToDouble(this::number).toArray();
    if (numbers.length != 5) {
      throw new IllegalArgumentException(
          "at=%s is not PAGE,LEFT,TOP,WIDTH,HEIGHT".formatted(place));
    }
    return Placement.millimetres((int) numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
  }

  private double number(String value) {
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' of '%s' is no number".formatted(value, text), e);
    }
  }

  private static Copy copy(String words) {
    return Arrays.stream(Copy.values())
        .filter(kind -> kind.words().equalsIgnoreCase(words))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind=%s is not SAO Y, SAO LỤC or TRÍCH SAO".formatted(words)));
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "date=%s is not a day such as 2026-01-15".formatted(value), e);
    }
  }
}
