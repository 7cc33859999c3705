package vn.hoso.edxml;

import java.util.Map;
import java.util.Optional;

/**
 * Whether a document gives orders (loại chỉ đạo, {@code SteeringType}). The labels were seen once;
 * 0 occurs too.
 *
 * @param code as it is written on the wire; never blank
 */
public record SteeringType(String code) {

  public static final SteeringType NONE = new SteeringType("1");

  public static final SteeringType STEERING = new SteeringType("2");

  public static final SteeringType REPORT = new SteeringType("3");

  private static final Map<String, String> LABELS =
      Map.of(
          "1", "Không phải chỉ đạo",
          "2", "Chỉ đạo",
          "3", "Báo cáo chỉ đạo");

  public SteeringType {
    code = Values.required(code, "SteeringType");
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static SteeringType of(String code) {
    return new SteeringType(code);
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
