package vn.hoso.dossier;

import org.jspecify.annotations.Nullable;

/**
 * State of a dossier (trạng thái hồ sơ), of the dossier as a whole and of each step of its
 * progress.
 */
public final class DossierStatus extends OpenCode {

  private static final CodeList<DossierStatus> LIST = new CodeList<>(DossierStatus::new);

  public static final DossierStatus NEW = LIST.known("1", "Mới đăng ký");
  public static final DossierStatus ACCEPTED = LIST.known("2", "Được tiếp nhận");
  public static final DossierStatus REFUSED = LIST.known("3", "Không được tiếp nhận");
  public static final DossierStatus PROCESSING = LIST.known("4", "Đang xử lý");
  public static final DossierStatus SUPPLEMENT_REQUESTED =
      LIST.known("5", "Yêu cầu bổ sung giấy tờ");
  public static final DossierStatus PAYMENT_REQUESTED =
      LIST.known("6", "Yêu cầu thực hiện nghĩa vụ tài chính");
  public static final DossierStatus WITHDRAWN = LIST.known("7", "Công dân yêu cầu rút hồ sơ");
  public static final DossierStatus STOPPED = LIST.known("8", "Dừng xử lý");
  public static final DossierStatus PROCESSED = LIST.known("9", "Đã xử lý xong");
  public static final DossierStatus RETURNED = LIST.known("10", "Đã trả kết quả");

  private DossierStatus(String code, @Nullable String label) {
    super(code, label);
  }

  /**
   * The value with this code, known or not.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static DossierStatus of(String code) {
    return LIST.of(code);
  }
}
