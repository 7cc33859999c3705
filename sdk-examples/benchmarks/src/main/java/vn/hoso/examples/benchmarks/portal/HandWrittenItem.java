package vn.hoso.examples.benchmarks.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.Fee;
import vn.hoso.dossier.IdentityDocument;
import vn.hoso.dossier.OpenCode;

/** An item of {@code DongBoHoSoMC} as an application would write it for itself. */
@JsonNaming(UpperCamelCaseStrategy.class)
record HandWrittenItem(
    String maHoSo,
    String maTTHC,
    String tenTTHC,
    String maLinhVuc,
    String tenLinhVuc,
    String kenhThucHien,
    String soBienNhan,
    String chuHoSo,
    String loaiDoiTuong,
    String maDoiTuong,
    String thongTinKhac,
    String email,
    String fax,
    String soDienThoai,
    String trichYeuHoSo,
    String ngayTiepNhan,
    String ngayHenTra,
    String trangThaiHoSo,
    String ngayTra,
    String thongTinTra,
    String hinhThuc,
    String ngayKetThucXuLy,
    String donViXuLy,
    String ghiChu,
    String noiNopHoSo,
    String hoSoCoThanhPhanSoHoa,
    String taiKhoanDuocXacThucVoiVNeID,
    String duocThanhToanTrucTuyen,
    String ngayTuChoi,
    String ngayNopHoSo,
    List<Identity> dinhDanhCHS,
    @JsonProperty("DSKetNoiCSDL") List<Database> databases,
    List<Paper> taiLieuNop,
    List<Charge> danhSachLePhi,
    List<Object> danhSachTepDinhKemKhac,
    List<Object> danhSachHoSoBoSung,
    List<Object> danhSachGiayToKetQua) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Identity(String loaiDinhDanh, String soDinhDanh) {

    static Identity of(IdentityDocument document) {
      return new Identity(document.type().code(), document.number());
    }
  }

  record Database(@JsonProperty("MaCSDL") String code) {}

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Paper(
      String tepDinhKemId,
      String tenTepDinhKem,
      String isDeleted,
      String maThanhPhanHoSo,
      String duongDanTaiTepTin,
      String duocSoHoa,
      String duocTaiSuDung,
      String duocLayTuKhoDMQG,
      String maKetQuaThayThe) {

    static Paper of(Attachment attachment) {
      return new Paper(
          attachment.id(),
          attachment.name(),
          attachment.deleted() ? "True" : "False",
          attachment.componentCode(),
          attachment.link().map(Object::toString).orElse(""),
          flag(attachment.digitised()),
          attachment.reuse().isEmpty() ? "0" : attachment.reuse(),
          flag(attachment.fromResultStore()),
          attachment.substitutedResultCode());
    }
  }

  @JsonNaming(UpperCamelCaseStrategy.class)
  record Charge(
      String tenPhiLePhi, String maPhiLePhi, String hinhThucThu, String gia, String loaiPhiLePhi) {

    static Charge of(Fee fee) {
      return new Charge(
          fee.name(), fee.code(), fee.collection(), String.valueOf(fee.amount()), fee.kind());
    }
  }

  /** Of a dossier without other papers, supplements and results, as the sample is. */
  static HandWrittenItem of(Dossier dossier) {
    return new HandWrittenItem(
        dossier.number().toString(),
        dossier.procedure().code().toString(),
        dossier.procedure().name(),
        dossier.procedure().fieldCode(),
        dossier.procedure().fieldName(),
        code(dossier.channel(), ""),
        dossier.receiptNumber(),
        dossier.applicant().name(),
        dossier.applicant().kind().code(),
        dossier.applicant().technicalId(),
        dossier.otherInformation(),
        dossier.applicant().email(),
        dossier.applicant().fax(),
        dossier.applicant().phone(),
        dossier.summary(),
        time(dossier.receivedAt()),
        time(dossier.dueAt()),
        dossier.status().code(),
        time(dossier.returnedAt()),
        dossier.returnNote(),
        dossier.returnMethod().code(),
        time(dossier.completedAt()),
        dossier.handlingUnit(),
        dossier.note(),
        code(dossier.place(), ""),
        flag(dossier.digitised()),
        flag(dossier.verifiedByVneid()),
        code(dossier.onlinePayment(), "0"),
        time(dossier.refusedAt()),
        time(dossier.submittedAt()),
        dossier.applicant().identityDocuments().stream().map(Identity::of).toList(),
        dossier.connectedDatabases().stream().map(Database::new).toList(),
        dossier.attachments().stream().map(Paper::of).toList(),
        dossier.fees().stream().map(Charge::of).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String time(Optional<Instant> instant) {
    return instant.map(TIME::format).orElse("");
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }

  private static String code(Optional<? extends OpenCode> code, String absent) {
    return code.map(OpenCode::code).orElse(absent);
  }
}
