package vn.hoso.edxml;

import java.util.Map;
import java.util.Optional;

/**
 * What a document does to earlier ones (loại nghiệp vụ văn bản, {@code BussinessDocType}).
 *
 * @param code as it is written on the wire; never blank
 */
public record BusinessType(String code) {

  public static final BusinessType NEW = new BusinessType("0");

  public static final BusinessType REVOCATION = new BusinessType("1");

  public static final BusinessType UPDATE = new BusinessType("2");

  public static final BusinessType REPLACEMENT = new BusinessType("3");

  private static final Map<String, String> LABELS =
      Map.of(
          "0", "Văn bản mới",
          "1", "Thu hồi",
          "2", "Cập nhật",
          "3", "Thay thế");

  public BusinessType {
    code = Values.required(code, "BusinessType");
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static BusinessType of(String code) {
    return new BusinessType(code);
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
