package vn.hoso.simulator.pki;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Distinguished names in the shapes that occur in Vietnam. The bodies, people and numbers are
 * invented.
 */
final class Names {
  static final String PERSON_EMAIL = "nhunnth@tamxuan.example.vn";
  static final String AGENCY_EMAIL = "ubnd@tamxuan.example.vn";

  static final X500Name ROOT = authority("RootCA mô phỏng chuyên dùng Chính phủ");
  static final X500Name ISSUING = authority("CA mô phỏng phục vụ các cơ quan Nhà nước");
  static final X500Name TSA = authority("Máy chủ mô phỏng cấp dấu thời gian");
  static final X500Name RESPONDER = authority("Máy chủ mô phỏng trả lời trạng thái chứng thư");
  static final X500Name NO_RESPONDER = authority("Máy chủ mô phỏng không được ủy quyền");

  private static final String PROVINCE = "Quảng Nam";
  private static final String DISTRICT = "Ủy ban nhân dân huyện Núi Thành";
  private static final String COMMUNE = "Ủy ban nhân dân xã Tam Xuân";

  private Names() {}

  static X500Name person(String name) {
    return vietnam()
        .addRDN(BCStyle.L, PROVINCE)
        .addRDN(BCStyle.O, DISTRICT)
        .addRDN(BCStyle.OU, COMMUNE)
        .addRDN(BCStyle.CN, name)
        .addRDN(BCStyle.E, PERSON_EMAIL)
        .build();
  }

  static X500Name agency(String name) {
    return vietnam()
        .addRDN(BCStyle.L, PROVINCE)
        .addRDN(BCStyle.O, DISTRICT)
        .addRDN(BCStyle.CN, name)
        .addRDN(BCStyle.UID, "MNS:9912345")
        .addRDN(BCStyle.UID, "MST:4000999124")
        .addRDN(BCStyle.E, AGENCY_EMAIL)
        .build();
  }

  static X500Name citizen(String name, String personalId) {
    return vietnam()
        .addRDN(BCStyle.ST, PROVINCE)
        .addRDN(BCStyle.CN, name)
        .addRDN(BCStyle.UID, "CCCD:" + personalId)
        .build();
  }

  private static X500Name authority(String name) {
    return vietnam().addRDN(BCStyle.O, "Ban Cơ yếu mô phỏng").addRDN(BCStyle.CN, name).build();
  }

  private static X500NameBuilder vietnam() {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN");
  }
}
