package vn.hoso.exchange;

import java.util.List;
import java.util.Optional;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.StatusCode;
import vn.hoso.identifier.AgencyCode;

/** Messages between agencies that the simulated axis knows. */
final class ExchangeSamples {

  static final AgencyCode COMMUNE = AgencyCode.of("H17.99");
  static final AgencyCode PROVINCE = AgencyCode.of("000.00.00.H17");
  static final AgencyCode NEIGHBOUR = AgencyCode.of("28.22.H17");

  private ExchangeSamples() {}

  /** From the commune to the province and the neighbour. */
  static EdxmlDocument document() {
    return document(PROVINCE, NEIGHBOUR);
  }

  static EdxmlDocument document(AgencyCode... receivers) {
    return EdxmlDocument.builder()
        .from(Organization.of(COMMUNE, "Ủy ban nhân dân xã Núi Thành"))
        .to(
            List.of(receivers).stream()
                .map(code -> Organization.of(code, "Đơn vị nhận " + code))
                .toList())
        .documentId("H17.99,2026/11/24,142/UBND-VP")
        .code(DocumentCode.of("142", "UBND-VP"))
        .subject("V/v kết nối, liên thông phần mềm quản lý văn bản")
        .build();
  }

  /** From the province to the commune. */
  static EdxmlStatus status() {
    return EdxmlStatus.builder()
        .from(Organization.of(PROVINCE, "Ủy ban nhân dân thành phố Đà Nẵng"))
        .responseFor(
            new DocumentReference(
                COMMUNE.value(), "142/UBND-VP", "H17.99,2026/11/24,142/UBND-VP", Optional.empty()))
        .status(StatusCode.ACCEPTED)
        .build();
  }
}
