package vn.hoso.portal;

import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.AgencyCode;

/** Questions and answers of invented people. */
final class TopicSamples {

  private TopicSamples() {}

  static LocalQuestion question() {
    return new LocalQuestion(
        "NT-118",
        "G15-TP02",
        "Chứng thực bản sao có cần bản chính không?",
        AgencyCode.of("H17.99"),
        "Ủy ban nhân dân xã Núi Thành");
  }

  /** Half an hour after midnight in Vietnam, which is the day before in UTC. */
  static OfficialAnswer answer() {
    return new OfficialAnswer(
        "HD-2026-004417",
        AgencyCode.of("H17.99"),
        PortalSamples.OFFICIAL,
        "Công chức tư pháp - hộ tịch",
        VietnamTime.instant(2026, 11, 25, 0, 30),
        "Được. Việc đăng ký không phụ thuộc nơi cư trú.");
  }
}
