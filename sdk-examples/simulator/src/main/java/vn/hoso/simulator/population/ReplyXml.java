package vn.hoso.simulator.population;

import java.util.List;
import java.util.Map;
import vn.hoso.simulator.internal.http.HttpReply;

/** Replies, written as the public integrations read them. */
final class ReplyXml {

  private static final String CONTENT_TYPE = "text/xml;charset=UTF-8";
  private static final List<String> PLACE =
      List.of("MaTinhThanh", "MaQuanHuyen", "MaPhuongXa", "ChiTiet", "QuocGia");
  private static final List<String> PERSON = List.of("HoVaTen", "QuocTich", "SoDinhDanh", "SoCMND");

  /** What an element has in it; nothing for one with text. */
  private static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("HoVaTen", List.of("Ho", "ChuDem", "Ten")),
          Map.entry("NgayThangNamSinh", List.of("Nam", "NgayThangNam")),
          Map.entry("NoiDangKyKhaiSinh", PLACE),
          Map.entry("QueQuan", PLACE),
          Map.entry("ThuongTru", PLACE),
          Map.entry("NoiOHienTai", PLACE),
          Map.entry("Cha", PERSON),
          Map.entry("Me", PERSON),
          Map.entry("VoChong", PERSON),
          Map.entry("NguoiDaiDien", PERSON),
          Map.entry("ChuHo", List.of("QuanHe", "SoDinhDanh", "SoCMND", "HoVaTen")));

  private static final List<String> CITIZEN =
      List.of(
          "SoDinhDanh",
          "SoCMND",
          "HoVaTen",
          "GioiTinh",
          "DanToc",
          "TonGiao",
          "TinhTrangHonNhan",
          "NhomMau",
          "NgayThangNamSinh",
          "NoiDangKyKhaiSinh",
          "QuocTich",
          "QueQuan",
          "ThuongTru",
          "NoiOHienTai",
          "Cha",
          "Me",
          "VoChong",
          "NguoiDaiDien",
          "ChuHo",
          "SoSoHoKhau");

  private ReplyXml() {}

  /** Nobody is an empty collection; assumed. */
  static HttpReply citizens(List<StoredCitizen> found) {
    StringBuilder xml = new StringBuilder();
    for (StoredCitizen citizen : found) {
      StoredCitizen whole = whole(citizen);
      xml.append("<ns1:CongDan>");
      CITIZEN.forEach(name -> append(xml, name, name, whole.details()));
      xml.append("</ns1:CongDan>");
    }
    return body(200, payload("CongdanCollection", xml.toString()));
  }

  /** 1 or 0; assumed, as the content of this reply was not seen. */
  static HttpReply verified(boolean matched) {
    return body(200, payload("KetQuaXacThuc", matched ? "1" : "0"));
  }

  static HttpReply fault(int status, String code, String text) {
    return body(
        status,
        "<soapenv:Fault><faultcode>soapenv:"
            + code
            + "</faultcode><faultstring>"
            + escape(text)
            + "</faultstring></soapenv:Fault>");
  }

  /** The whole name is in the last part of the name, as it was seen. */
  private static StoredCitizen whole(StoredCitizen citizen) {
    String birth = citizen.birth();
    return citizen
        .with("SoDinhDanh", citizen.personalId())
        .with("SoCMND", citizen.oldIdCard())
        .with("HoVaTen/Ten", citizen.fullName())
        .with("NgayThangNamSinh/Nam", birth.substring(0, 4))
        .with("NgayThangNamSinh/NgayThangNam", birth.length() > 4 ? birth : "");
  }

  private static void append(
      StringBuilder xml, String name, String place, Map<String, String> details) {
    List<String> parts = place.contains("/") ? List.of() : PARTS.getOrDefault(name, List.of());
    String text = escape(details.getOrDefault(place, ""));
    if (parts.isEmpty() && text.isEmpty()) {
      xml.append("<ns1:").append(name).append("/>");
      return;
    }
    xml.append("<ns1:").append(name).append('>').append(text);
    parts.forEach(part -> append(xml, part, place + "/" + part, details));
    xml.append("</ns1:").append(name).append('>');
  }

  private static String payload(String root, String content) {
    return "<ns1:"
        + root
        + " xmlns:ns1=\"http://www.mic.gov.vn/dancu/1.0\">"
        + content
        + "</ns1:"
        + root
        + ">";
  }

  private static HttpReply body(int status, String content) {
    return HttpReply.of(
        status,
        CONTENT_TYPE,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<soapenv:Header xmlns:dan=\"http://dancuquocgia.bca\"/>"
            + "<soapenv:Body xmlns:dan=\"http://dancuquocgia.bca\">"
            + content
            + "</soapenv:Body></soapenv:Envelope>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
