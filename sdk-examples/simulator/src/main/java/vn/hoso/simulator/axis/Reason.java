package vn.hoso.simulator.axis;

/** Why a call is refused, with the codes and words of the provincial service. */
enum Reason {
  NOT_A_FILE("10", "file không hợp lệ"),
  WRONG_KEY("15", "sai SystemId/SecretKey"),
  UNKNOWN_RECEIVER("18", "đơn vị nhận không tồn tại"),
  UNREGISTERED_SENDER("19", "đơn vị gửi không đăng ký"),
  SYSTEM("20", "lỗi hệ thống"),
  BAD_EDXML("22", "edXML sai chuẩn"),
  LOCKED_RECEIVER("23", "đơn vị nhận đã khoá");

  private final String code;
  private final String words;

  Reason(String code, String words) {
    this.code = code;
    this.words = words;
  }

  String code() {
    return code;
  }

  String words() {
    return words;
  }
}
