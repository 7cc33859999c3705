package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A rule for one JSON value. */
@FunctionalInterface
interface Check {

  DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
  DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);
  Pattern DOSSIER_NUMBER =
      Pattern.compile("(?<org>[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*)-(?<day>\\d{6})-\\d{4,6}");
  Pattern PROCEDURE_CODE =
      Pattern.compile("(?<bare>\\d\\.\\d{6})(\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.H\\d{2}|\\.H\\d{2})?");
  Pattern AGENCY_CODE = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*");
  Pattern LINK = Pattern.compile("https?://[^\\s/?#]+[^\\s]*");

  /**
   * Judges a value.
   *
   * @param path names the value in a refusal, such as {@code data[0].MaHoSo}
   */
  void check(String path, JsonNode value);

  /** A JSON string. */
  static Check text() {
    return (path, value) -> {
      if (!value.isTextual()) {
        throw Refusal.invalid(path, "phải là chuỗi");
      }
    };
  }

  static Check text(int maxLength) {
    return textThat(
        text -> text.codePointCount(0, text.length()) <= maxLength,
        "không được dài quá " + maxLength + " ký tự");
  }

  static Check nonEmptyText() {
    return textThat(text -> !text.isBlank(), "không được để trống");
  }

  static Check textThat(Predicate<String> rule, String said) {
    Check text = text();
    return (path, value) -> {
      text.check(path, value);
      if (!rule.test(value.textValue())) {
        throw Refusal.invalid(path, said);
      }
    };
  }

  static Check oneOf(String... codes) {
    List<String> known = List.of(codes);
    return textThat(known::contains, "phải là một trong " + String.join(", ", known));
  }

  /** {@code yyyyMMddHHmmss} of a day and time that exist, or empty. */
  static Check dateOrEmpty() {
    return textThat(
        text -> text.isEmpty() || parses(() -> LocalDateTime.parse(text, DATE_TIME)),
        "phải để trống hoặc theo dạng yyyyMMddHHmmss");
  }

  static Check dossierNumber() {
    return textThat(Check::isDossierNumber, "phải theo dạng <mã định danh>-<yyMMdd>-<số thứ tự>");
  }

  static Check agencyCode() {
    return textThat(code -> AGENCY_CODE.matcher(code).matches(), "không phải mã định danh đơn vị");
  }

  static Check link() {
    return textThat(text -> LINK.matcher(text).matches(), "phải là đường dẫn http hoặc https");
  }

  static Check linkOrEmpty() {
    return textThat(
        text -> text.isEmpty() || LINK.matcher(text).matches(),
        "phải để trống hoặc là đường dẫn http hoặc https");
  }

  static Check integer() {
    return (path, value) -> {
      if (!value.canConvertToInt() || !value.isIntegralNumber()) {
        throw Refusal.invalid(path, "phải là số nguyên");
      }
    };
  }

  static Check arrayOf(Check item) {
    return (path, value) -> {
      if (!value.isArray()) {
        throw Refusal.invalid(path, "phải là mảng");
      }
      for (int i = 0; i < value.size(); i++) {
        item.check(path + "[" + i + "]", value.get(i));
      }
    };
  }

  static Check nonEmptyArrayOf(Check item) {
    Check array = arrayOf(item);
    return (path, value) -> {
      array.check(path, value);
      if (value.isEmpty()) {
        throw Refusal.invalid(path, "không được để trống");
      }
    };
  }

  static Check anyObject() {
    return (path, value) -> {
      if (!value.isObject()) {
        throw Refusal.invalid(path, "phải là đối tượng");
      }
    };
  }

  private static boolean isDossierNumber(String text) {
    var matcher = DOSSIER_NUMBER.matcher(text);
    return matcher.matches() && parses(() -> LocalDate.parse(matcher.group("day"), DAY));
  }

  private static boolean parses(Runnable parser) {
    try {
      parser.run();
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
