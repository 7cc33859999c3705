package vn.hoso.internal.portal;

import static vn.hoso.internal.portal.Lenient.list;
import static vn.hoso.internal.portal.Lenient.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.Procedure;
import vn.hoso.portal.procedure.CodedName;
import vn.hoso.portal.procedure.FeeAmount;
import vn.hoso.portal.procedure.LegalBasis;
import vn.hoso.portal.procedure.PaperCase;
import vn.hoso.portal.procedure.ProcedureAgencies;
import vn.hoso.portal.procedure.ProcedureAgency;
import vn.hoso.portal.procedure.ProcedureFee;
import vn.hoso.portal.procedure.ProcedureResult;
import vn.hoso.portal.procedure.ProcedureTexts;
import vn.hoso.portal.procedure.PublishedCode;
import vn.hoso.portal.procedure.PublishedCount;
import vn.hoso.portal.procedure.PublishedDate;
import vn.hoso.portal.procedure.PublishedFile;
import vn.hoso.portal.procedure.RelatedProcedure;
import vn.hoso.portal.procedure.RequiredPaper;
import vn.hoso.portal.procedure.ServiceChannel;
import vn.hoso.portal.procedure.StepCase;
import vn.hoso.portal.procedure.TimeLimit;

/** The tree of a procedure in {@code LayThuTuc}, field by field. */
final class ProcedureMapping {

  private static final String PUBLIC = "1";

  private ProcedureMapping() {}

  static Procedure procedure(ProcedureCode code, JsonNode item) {
    return new Procedure(
        code,
        text(item, "ID"),
        text(item, "TENTTHC"),
        text(item, "TRANGTHAI").equals(PUBLIC),
        text(item, "TRANGTHAI"),
        text(item, "MACOQUANCONGBO"),
        text(item, "LOAITTHC"),
        text(item, "QUYETDINH"),
        text(item, "IDQUYETDINHCONGBO"),
        texts(item),
        list(item, "LINHVUCTHUCHIEN", ProcedureMapping::field),
        list(item, "CAPTHUCHIEN", level -> codedName(level, "CAPTHUCHIEN", "TENCAP")),
        list(item, "DOITUONGTHUCHIEN", kind -> codedName(kind, "MADOITUONG", "TENDOITUONG")),
        list(item, "TRINHTUTHUCHIEN", ProcedureMapping::stepCase),
        list(item, "CACHTHUCTHUCHIEN", ProcedureMapping::channel),
        list(item, "THANHPHANHOSO", ProcedureMapping::paperCase),
        list(item, "KETQUATHUCHIEN", ProcedureMapping::result),
        list(item, "CANCUPHAPLY", ProcedureMapping::legalBasis),
        new ProcedureAgencies(
            agencies(item, "COQUANTHUCHIEN"),
            agencies(item, "COQUANCOTHAMQUYEN"),
            agencies(item, "COQUANDUOCUYQUYEN"),
            agencies(item, "COQUANPHOIHOP")),
        list(item, "TTHCLIENQUAN", ProcedureMapping::related),
        list(item, "TTHCLIENTHONG", ProcedureMapping::related),
        item.toString());
  }

  private static ProcedureTexts texts(JsonNode item) {
    return new ProcedureTexts(
        text(item, "MOTA"),
        text(item, "MOTADOITUONGTHUCHIEN"),
        text(item, "YEUCAU"),
        text(item, "DIACHITIEPNHAN"),
        text(item, "MOTACOQUANTHUCHIEN"),
        text(item, "MOTACOQUANTHAMQUYEN"),
        text(item, "TUKHOA"));
  }

  private static Procedure.Field field(JsonNode field) {
    return new Procedure.Field(code(field, "MALINHVUC").value(), text(field, "TENLINHVUC"));
  }

  private static StepCase stepCase(JsonNode steps) {
    return new StepCase(
        text(steps, "TRUONGHOP"), list(steps, "TRINHTU", step -> text(step, "TENTRINHTU")));
  }

  private static ServiceChannel channel(JsonNode channel) {
    return new ServiceChannel(
        code(channel, "KENH"), list(channel, "THOIGIAN", ProcedureMapping::timeLimit));
  }

  private static TimeLimit timeLimit(JsonNode limit) {
    return new TimeLimit(
        PublishedCount.of(text(limit, "THOIGIANGIAIQUYET")),
        text(limit, "DONVITINH"),
        text(limit, "MOTA"),
        list(limit, "PHILEPHI", ProcedureMapping::fee));
  }

  private static ProcedureFee fee(JsonNode fee) {
    return new ProcedureFee(
        code(fee, "MAPHILEPHI"),
        FeeAmount.of(text(fee, "SOTIEN")),
        text(fee, "DONVI"),
        text(fee, "MOTA"),
        file(fee, "TENTEP"));
  }

  private static PaperCase paperCase(JsonNode papers) {
    return new PaperCase(
        text(papers, "TRUONGHOP"), list(papers, "GIAYTO", ProcedureMapping::requiredPaper));
  }

  private static RequiredPaper requiredPaper(JsonNode paper) {
    return new RequiredPaper(
        code(paper, "MAGIAYTO"),
        code(paper, "MA_KQ_THAYTHE"),
        text(paper, "TENGIAYTO"),
        PublishedCount.of(text(paper, "SOBANCHINH")),
        PublishedCount.of(text(paper, "SOBANSAO")),
        file(paper, "TENMAUDON"));
  }

  private static ProcedureResult result(JsonNode result) {
    return new ProcedureResult(
        code(result, "MAKETQUA"), text(result, "TENKETQUA"), file(result, "TENTEP"));
  }

  private static LegalBasis legalBasis(JsonNode basis) {
    return new LegalBasis(
        text(basis, "SOVANBAN"),
        text(basis, "TENVANBAN"),
        text(basis, "COQUANBANHANH"),
        PublishedDate.of(text(basis, "NGAYBANHANH")),
        PublishedDate.of(text(basis, "NGAYHIEULUC")),
        text(basis, "DIACHITRUYCAP"));
  }

  private static List<ProcedureAgency> agencies(JsonNode item, String name) {
    return list(
        item,
        name,
        agency -> new ProcedureAgency(code(agency, "MADONVI"), text(agency, "TENDONVI")));
  }

  private static RelatedProcedure related(JsonNode procedure) {
    return new RelatedProcedure(
        code(procedure, "MATTHC"), text(procedure, "TENTTHC"), procedure.toString());
  }

  private static CodedName codedName(JsonNode item, String code, String name) {
    return new CodedName(code(item, code), text(item, name));
  }

  private static PublishedFile file(JsonNode item, String name) {
    return new PublishedFile(text(item, name), text(item, "URL"));
  }

  private static PublishedCode code(JsonNode item, String name) {
    return PublishedCode.of(text(item, name));
  }
}
