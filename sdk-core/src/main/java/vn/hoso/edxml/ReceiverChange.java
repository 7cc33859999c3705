package vn.hoso.edxml;

import java.util.Map;
import java.util.Optional;

/**
 * What an update does to a receiver of the document ({@code ReceiverType}). The labels were seen
 * once.
 *
 * @param code as it is written on the wire; never blank
 */
public record ReceiverChange(String code) {

  public static final ReceiverChange REMOVED = new ReceiverChange("0");

  public static final ReceiverChange ADDED = new ReceiverChange("1");

  private static final Map<String, String> LABELS =
      Map.of(
          "0", "Bỏ khỏi danh sách đơn vị nhận",
          "1", "Thêm vào danh sách đơn vị nhận");

  public ReceiverChange {
    code = Values.required(code, "ReceiverChange");
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static ReceiverChange of(String code) {
    return new ReceiverChange(code);
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
