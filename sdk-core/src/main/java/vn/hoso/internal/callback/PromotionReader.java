package vn.hoso.internal.callback;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.portal.callback.PromotionNotice;
import vn.hoso.portal.callback.ReceivedFile;

/** Reads {@code addtthcKhuyenMai}, token by token, its files to disk. Used for one message. */
final class PromotionReader {

  private final JsonValues values;
  private final Spool spool;
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
  private final List<ReceivedFile> attachments = new ArrayList<>();
  private @Nullable ReceivedFile registration;

  PromotionReader(JsonValues values, Spool spool) {
    this.values = values;
    this.spool = spool;
  }

  PromotionNotice read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw Refusal.malformed("Nội dung phải là một đối tượng JSON");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = values.name(json);
      boolean absent = json.currentToken() == JsonToken.VALUE_NULL;
      switch (name) {
        case "TepDonDangKy" -> registration = absent ? null : spool.read(json);
        case "TaiLieuNop" -> readAttachments(json);
        default -> fields.put(name, values.read(json));
      }
    }
    return notice();
  }

  private void readAttachments(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw Refusal.malformed("TaiLieuNop phải là danh sách");
    }
    while (json.nextToken() == JsonToken.START_OBJECT) {
      attachments.add(attachment(json));
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw Refusal.malformed("Mỗi phần tử của TaiLieuNop phải là một đối tượng JSON");
    }
  }

  private ReceivedFile attachment(JsonParser json) throws IOException {
    String fileName = "";
    ReceivedFile file = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      switch (values.name(json)) {
        case "TenTepDinhKem" -> fileName = text(values.read(json));
        case "Base64" -> file = spool.read(json);
        default -> values.read(json);
      }
    }
    if (file == null) {
      throw Refusal.malformed("Thiếu trường Base64 trong TaiLieuNop");
    }
    return named(file, fileName);
  }

  private PromotionNotice notice() {
    Object address = fields.remove("DiaChiDoanhNghiep");
    Map<?, ?> place = address instanceof Map<?, ?> map ? map : Map.of();
    String registrationName = take("TenTepDonDangKy");
    PromotionNotice notice =
        new PromotionNotice(
            take("MaSoThue"),
            take("MaHoSo"),
            take("MaTTHC"),
            take("SoVanBan"),
            take("NgayNopHoSo"),
            take("TenThuongNhan"),
            new PromotionNotice.Address(
                text(place.get("MaTinh")),
                text(place.get("MaHuyen")),
                text(place.get("MaXa")),
                text(place.get("DiaChiChiTiet"))),
            take("DienThoai"),
            take("Fax"),
            take("Email"),
            take("NguoiLienHe"),
            Optional.ofNullable(registration).map(file -> named(file, registrationName)),
            attachments,
            Collections.unmodifiableMap(fields));
    if (notice.dossierNumber().isEmpty()) {
      throw Refusal.malformed("Thiếu trường MaHoSo");
    }
    return notice;
  }

  private String take(String name) {
    return text(fields.remove(name));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString().strip();
  }

  private static ReceivedFile named(ReceivedFile file, String name) {
    return new ReceivedFile(name, file.size(), file.sha256(), file.path());
  }
}
