package vn.hoso.edxml;

import java.util.Map;
import java.util.Optional;

/**
 * How urgent a document is (độ khẩn). The labels were seen once.
 *
 * @param code as it is written on the wire; never blank
 */
public record Priority(String code) {

  public static final Priority NORMAL = new Priority("0");

  public static final Priority URGENT = new Priority("1");

  public static final Priority VERY_URGENT = new Priority("2");

  public static final Priority EXPRESS = new Priority("3");

  public static final Priority EXPRESS_TIMED = new Priority("4");

  private static final Map<String, String> LABELS =
      Map.of(
          "0", "Thường",
          "1", "Khẩn",
          "2", "Thượng khẩn",
          "3", "Hỏa tốc",
          "4", "Hỏa tốc hẹn giờ");

  public Priority {
    code = Values.required(code, "Priority");
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static Priority of(String code) {
    return new Priority(code);
  }

  /** What the code means, in Vietnamese, if this version knows it. */
  public Optional<String> label() {
    return Optional.ofNullable(LABELS.get(code));
  }

  /** The code, and its label if known. */
  @Override
  public String toString() {
    return label().map(label -> code + " " + label).orElse(code);
  }
}
