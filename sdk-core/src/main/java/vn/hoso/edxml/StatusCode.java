package vn.hoso.edxml;

import java.util.Map;
import java.util.Optional;

/**
 * What has become of a document (trạng thái xử lý văn bản), from Quyết định 28/2018/QĐ-TTg. 13 is
 * sent by the sender of the document, the others by its receiver.
 *
 * @param code as it is written on the wire; never blank
 */
public record StatusCode(String code) {

  public static final StatusCode ARRIVED = new StatusCode("01");

  public static final StatusCode REFUSED = new StatusCode("02");

  public static final StatusCode ACCEPTED = new StatusCode("03");

  public static final StatusCode ASSIGNED = new StatusCode("04");

  public static final StatusCode PROCESSING = new StatusCode("05");

  public static final StatusCode FINISHED = new StatusCode("06");

  /** The sender asks for the document back. */
  public static final StatusCode RECALLED = new StatusCode("13");

  /** The receiver agrees to an update or a recall. */
  public static final StatusCode CHANGE_ACCEPTED = new StatusCode("15");

  /** The receiver does not agree to an update or a recall. */
  public static final StatusCode CHANGE_REFUSED = new StatusCode("16");

  private static final Map<String, String> LABELS =
      Map.of(
          "01", "Đã đến",
          "02", "Từ chối tiếp nhận",
          "03", "Đã tiếp nhận",
          "04", "Phân công xử lý",
          "05", "Đang xử lý",
          "06", "Hoàn thành",
          "13", "Lấy lại",
          "15", "Đồng ý yêu cầu cập nhật, lấy lại",
          "16", "Từ chối yêu cầu cập nhật, lấy lại");

  public StatusCode {
    code = Values.required(code, "StatusCode");
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static StatusCode of(String code) {
    return new StatusCode(code);
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
