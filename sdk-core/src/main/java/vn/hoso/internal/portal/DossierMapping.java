package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.Fee;
import vn.hoso.dossier.OtherPaper;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.SupplementRequest;
import vn.hoso.portal.DossierForm;

/** A dossier as an item of {@code DongBoHoSoMC}, field by field in the portal's order. */
final class DossierMapping {

  private static final String NO = "0";

  private final boolean since2025;

  DossierMapping(DossierForm form) {
    this.since2025 = form == DossierForm.OF_2025;
  }

  ObjectNode item(Dossier dossier) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    Applicant applicant = dossier.applicant();
    item.put("MaHoSo", dossier.number().toString());
    item.put("MaTTHC", dossier.procedure().code().toString());
    item.put("TenTTHC", dossier.procedure().name());
    item.put("MaLinhVuc", dossier.procedure().fieldCode());
    item.put("TenLinhVuc", dossier.procedure().fieldName());
    if (since2025) {
      item.put("KenhThucHien", Wire.code(dossier.channel(), ""));
    }
    // Not mandatory, and the newest form that is known is without it.
    if (!dossier.receiptNumber().isEmpty()) {
      item.put("SoBienNhan", dossier.receiptNumber());
    }
    item.put("ChuHoSo", applicant.name());
    item.put("LoaiDoiTuong", applicant.kind().code());
    item.put("MaDoiTuong", applicant.technicalId());
    item.put("ThongTinKhac", dossier.otherInformation());
    item.put("Email", applicant.email());
    item.put("Fax", applicant.fax());
    item.put("SoDienThoai", applicant.phone());
    item.put("TrichYeuHoSo", dossier.summary());
    item.put("NgayTiepNhan", Wire.time(dossier.receivedAt()));
    item.put("NgayHenTra", Wire.time(dossier.dueAt()));
    item.put("TrangThaiHoSo", dossier.status().code());
    item.put("NgayTra", Wire.time(dossier.returnedAt()));
    item.put("ThongTinTra", dossier.returnNote());
    item.put("HinhThuc", dossier.returnMethod().code());
    item.put("NgayKetThucXuLy", Wire.time(dossier.completedAt()));
    item.put("DonViXuLy", dossier.handlingUnit());
    item.put("GhiChu", dossier.note());
    if (since2025) {
      putWhatCameSince2025(item, dossier);
    }
    putAll(item, "TaiLieuNop", dossier.attachments(), this::attachment);
    putAll(item, "DanhSachLePhi", dossier.fees(), DossierMapping::fee);
    putAll(item, "DanhSachTepDinhKemKhac", dossier.otherPapers(), DossierMapping::otherPaper);
    putAll(item, "DanhSachHoSoBoSung", dossier.supplementRequests(), DossierMapping::supplement);
    putAll(item, "DanhSachGiayToKetQua", dossier.results(), this::result);
    return item;
  }

  private static void putWhatCameSince2025(ObjectNode item, Dossier dossier) {
    item.put("NoiNopHoSo", Wire.code(dossier.place(), ""));
    item.put("HoSoCoThanhPhanSoHoa", Wire.flag(dossier.digitised()));
    item.put("TaiKhoanDuocXacThucVoiVNeID", Wire.flag(dossier.verifiedByVneid()));
    item.put("DuocThanhToanTrucTuyen", Wire.code(dossier.onlinePayment(), NO));
    item.put("NgayTuChoi", Wire.time(dossier.refusedAt()));
    item.put("NgayNopHoSo", Wire.time(dossier.submittedAt()));
    putAll(
        item,
        "DinhDanhCHS",
        dossier.applicant().identityDocuments(),
        (node, document) -> {
          node.put("LoaiDinhDanh", document.type().code());
          node.put("SoDinhDanh", document.number());
        });
    putAll(
        item,
        "DSKetNoiCSDL",
        dossier.connectedDatabases(),
        (node, code) -> node.put("MaCSDL", code));
  }

  private void attachment(ObjectNode node, Attachment attachment) {
    node.put("TepDinhKemId", attachment.id());
    node.put("TenTepDinhKem", attachment.name());
    node.put("IsDeleted", Wire.trueOrFalse(attachment.deleted()));
    node.put("MaThanhPhanHoSo", attachment.componentCode());
    node.put("DuongDanTaiTepTin", attachment.link().map(Object::toString).orElse(""));
    if (since2025) {
      node.put("DuocSoHoa", Wire.flag(attachment.digitised()));
      node.put("DuocTaiSuDung", attachment.reuse().isEmpty() ? NO : attachment.reuse());
      node.put("DuocLayTuKhoDMQG", Wire.flag(attachment.fromResultStore()));
      node.put("MaKetQuaThayThe", attachment.substitutedResultCode());
    }
  }

  private static void fee(ObjectNode node, Fee fee) {
    node.put("TenPhiLePhi", fee.name());
    node.put("MaPhiLePhi", fee.code());
    node.put("HinhThucThu", fee.collection());
    node.put("Gia", Long.toString(fee.amount()));
    node.put("LoaiPhiLePhi", fee.kind());
  }

  private static void otherPaper(ObjectNode node, OtherPaper paper) {
    node.put("TenGiayTo", paper.name());
    node.put("SoLuong", paper.copies());
    node.put("LoaiGiayTo", paper.type());
  }

  private static void supplement(ObjectNode node, SupplementRequest request) {
    node.put("HoSoBoSungId", request.id());
    node.put("NguoiYeuCauBoSung", request.requester());
    node.put("NoiDungBoSung", request.content());
    node.put("NgayBoSung", Wire.time(request.requestedAt()));
    node.put("NguoiTiepNhanBoSung", request.receiver());
    node.put("ThongTinTiepNhan", request.receiptNote());
    node.put("NgayTiepNhanBoSung", Wire.time(request.receivedAt()));
    node.put("TrangThaiBoSung", request.status());
    putAll(node, "DanhSachGiayToBoSung", request.papers(), DossierMapping::otherPaper);
    putAll(node, "DanhSachLePhiBoSung", request.fees(), DossierMapping::fee);
    node.put("NgayHenTraTruoc", Wire.time(request.previousDueAt()));
    node.put("NgayHenTraMoi", Wire.time(request.newDueAt()));
  }

  private void result(ObjectNode node, ResultPaper paper) {
    node.put("TenGiayTo", paper.name());
    node.put("MaThanhPhanHoSo", paper.componentCode());
    node.put("GiayToId", paper.id());
    node.put("DuongDanTepTinKetQua", paper.link().toString());
    if (since2025) {
      node.put("MaGiayToKetQua", paper.resultCode());
    }
  }

  private static <T> void putAll(
      ObjectNode item, String name, List<T> values, BiConsumer<ObjectNode, T> mapping) {
    ArrayNode array = item.putArray(name);
    values.forEach(value -> mapping.accept(array.addObject(), value));
  }
}
