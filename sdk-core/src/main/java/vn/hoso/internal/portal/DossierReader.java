package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierBuilder;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.Fee;
import vn.hoso.dossier.IdentityDocument;
import vn.hoso.dossier.IdentityDocumentType;
import vn.hoso.dossier.OnlinePayment;
import vn.hoso.dossier.OtherPaper;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.ReturnMethod;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.SubmissionPlace;
import vn.hoso.dossier.SupplementRequest;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.ProcedureCode;

/**
 * An item of {@code DongBoHoSoMC} as a dossier: the way back of {@link DossierMapping}, for both
 * forms. Only what a {@link Dossier} cannot be without has to be there.
 */
public final class DossierReader {

  private static final String MESSAGE = "Dossier in the portal's form";

  /** What {@link DossierMapping} writes where there is no code. */
  private static final String NO = "0";

  private static final String LINK = "DuongDanTaiTepTin";
  private static final String RESULT_LINK = "DuongDanTepTinKetQua";

  private DossierReader() {}

  /**
   * Reads a dossier.
   *
   * @throws MalformedMessageException if it is not one; the message names the field
   */
  public static Dossier read(JsonNode json) {
    WireObject item = WireObject.of(json, MESSAGE);
    DossierBuilder builder =
        Dossier.builder()
            .number(item.required("MaHoSo", DossierNumber::of))
            .receiptNumber(item.text("SoBienNhan"))
            .procedure(procedure(item))
            .applicant(applicant(item))
            .summary(item.required("TrichYeuHoSo"))
            .otherInformation(item.text("ThongTinKhac"))
            .status(item.required("TrangThaiHoSo", DossierStatus::of))
            .returnNote(item.text("ThongTinTra"))
            .handlingUnit(item.required("DonViXuLy"))
            .note(item.text("GhiChu"))
            .digitised(item.flag("HoSoCoThanhPhanSoHoa"))
            .verifiedByVneid(item.flag("TaiKhoanDuocXacThucVoiVNeID"))
            .connectedDatabases(item.list("DSKetNoiCSDL", database -> database.required("MaCSDL")))
            .attachments(item.list("TaiLieuNop", DossierReader::attachment))
            .fees(item.list("DanhSachLePhi", DossierReader::fee))
            .otherPapers(item.list("DanhSachTepDinhKemKhac", DossierReader::otherPaper))
            .supplementRequests(item.list("DanhSachHoSoBoSung", DossierReader::supplement))
            .results(item.list("DanhSachGiayToKetQua", DossierReader::result));
    item.optional("HinhThuc", ReturnMethod::of).ifPresent(builder::returnMethod);
    item.optional("KenhThucHien", SubmissionChannel::of).ifPresent(builder::channel);
    item.optional("NoiNopHoSo", SubmissionPlace::of).ifPresent(builder::place);
    item.optional("DuocThanhToanTrucTuyen", OnlinePayment::of)
        .filter(payment -> !payment.code().equals(NO))
        .ifPresent(builder::onlinePayment);
    readTimes(item, builder);
    // Whatever else a dossier needs has been read by now.
    return item.built(
        item.text("NgayTiepNhan").isBlank() ? "NgayTiepNhan" : "NgayHenTra",
        "is missing, which a dossier with this TrangThaiHoSo has",
        builder::build);
  }

  private static void readTimes(WireObject item, DossierBuilder builder) {
    item.time("NgayNopHoSo").ifPresent(builder::submittedAt);
    item.time("NgayTiepNhan").ifPresent(builder::receivedAt);
    item.time("NgayHenTra").ifPresent(builder::dueAt);
    item.time("NgayKetThucXuLy").ifPresent(builder::completedAt);
    item.time("NgayTra").ifPresent(builder::returnedAt);
    item.time("NgayTuChoi").ifPresent(builder::refusedAt);
  }

  private static ProcedureReference procedure(WireObject item) {
    return ProcedureReference.of(
        item.required("MaTTHC", ProcedureCode::of),
        item.required("TenTTHC"),
        item.required("MaLinhVuc"),
        item.required("TenLinhVuc"));
  }

  private static Applicant applicant(WireObject item) {
    List<IdentityDocument> documents =
        item.list(
            "DinhDanhCHS",
            document ->
                IdentityDocument.of(
                    document.required("LoaiDinhDanh", IdentityDocumentType::of),
                    document.required("SoDinhDanh")));
    return Applicant.builder(item.required("LoaiDoiTuong", ApplicantKind::of))
        .name(item.text("ChuHoSo"))
        .identityDocuments(documents)
        .technicalId(item.text("MaDoiTuong"))
        .phone(item.text("SoDienThoai"))
        .email(item.text("Email"))
        .fax(item.text("Fax"))
        .build();
  }

  private static Attachment attachment(WireObject file) {
    String reuse = file.text("DuocTaiSuDung");
    Attachment.Builder builder =
        Attachment.builder()
            .id(file.required("TepDinhKemId"))
            .name(file.required("TenTepDinhKem"))
            .componentCode(file.text("MaThanhPhanHoSo"))
            .deleted(file.flag("IsDeleted"))
            .digitised(file.flag("DuocSoHoa"))
            .reuse(reuse.strip().equals(NO) ? "" : reuse)
            .fromResultStore(file.flag("DuocLayTuKhoDMQG"))
            .substitutedResultCode(file.text("MaKetQuaThayThe"));
    file.link(LINK).ifPresent(builder::link);
    return file.built(LINK, "is missing, or not a link that can be fetched", builder::build);
  }

  private static Fee fee(WireObject fee) {
    String name = fee.required("TenPhiLePhi");
    long amount = fee.requiredNumber("Gia");
    return fee.built(
        "Gia",
        "is below 0",
        () ->
            new Fee(
                name,
                amount,
                fee.text("MaPhiLePhi"),
                fee.text("LoaiPhiLePhi"),
                fee.text("HinhThucThu")));
  }

  private static OtherPaper otherPaper(WireObject paper) {
    String name = paper.required("TenGiayTo");
    int copies = paper.number("SoLuong");
    int type = paper.number("LoaiGiayTo");
    return paper.built("SoLuong", "is below 0", () -> OtherPaper.of(name, copies, type));
  }

  private static SupplementRequest supplement(WireObject request) {
    SupplementRequest.Builder builder =
        SupplementRequest.builder()
            .id(request.number("HoSoBoSungId"))
            .requester(request.required("NguoiYeuCauBoSung"))
            .content(request.required("NoiDungBoSung"))
            .receiver(request.text("NguoiTiepNhanBoSung"))
            .receiptNote(request.text("ThongTinTiepNhan"))
            .status(request.text("TrangThaiBoSung"))
            .papers(request.list("DanhSachGiayToBoSung", DossierReader::otherPaper))
            .fees(request.list("DanhSachLePhiBoSung", DossierReader::fee))
            .requestedAt(
                request
                    .time("NgayBoSung")
                    .orElseThrow(() -> request.malformed("NgayBoSung", "is missing")));
    request.time("NgayTiepNhanBoSung").ifPresent(builder::receivedAt);
    request.time("NgayHenTraTruoc").ifPresent(builder::previousDueAt);
    request.time("NgayHenTraMoi").ifPresent(builder::newDueAt);
    return builder.build();
  }

  private static ResultPaper result(WireObject paper) {
    String id = paper.required("GiayToId");
    String name = paper.required("TenGiayTo");
    URI link =
        paper.link(RESULT_LINK).orElseThrow(() -> paper.malformed(RESULT_LINK, "is missing"));
    return paper.built(
        RESULT_LINK,
        "is not a link that can be fetched",
        () ->
            new ResultPaper(
                id, name, link, paper.text("MaThanhPhanHoSo"), paper.text("MaGiayToKetQua")));
  }
}
