package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.portal.PortalRig.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.ReturnMethod;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.portal.DossierForm;
import vn.hoso.portal.PortalSamples;

class DossierReaderTest {

  private static final String BEGINNING = "Dossier in the portal's form: ";
  private static final String END = ". Ask the operators of the system that wrote it.";

  private final ObjectNode item =
      new DossierMapping(DossierForm.OF_2025).item(PortalSamples.dossier());

  @Test
  void read_everyFieldFilled_isTheDossierItWasWrittenFrom() {
    assertThat(DossierReader.read(item)).isEqualTo(PortalSamples.dossier());
  }

  @Test
  void read_onlyWhatADossierNeeds_leavesTheRestEmpty() {
    Dossier dossier =
        DossierReader.read(
            json(
                """
                {"MaHoSo":"000.00.19.H47-260105-0001","MaTTHC":"2.002621.H56",
                "TenTTHC":"Cấp phiếu lý lịch tư pháp","MaLinhVuc":"G15-TP110",
                "TenLinhVuc":"Lý lịch tư pháp","LoaiDoiTuong":1,"TrichYeuHoSo":"Xin cấp phiếu",
                "TrangThaiHoSo":1,"DonViXuLy":"Sở Tư pháp","DanhSachLePhi":null,"TaiLieuNop":""}
                """));

    assertThat(dossier.status()).isEqualTo(DossierStatus.NEW);
    assertThat(dossier.returnMethod()).isEqualTo(ReturnMethod.IN_PERSON);
    assertThat(dossier.applicant().name()).isEmpty();
    assertThat(dossier.channel()).isEmpty();
    assertThat(dossier.receivedAt()).isEmpty();
    assertThat(dossier.attachments()).isEmpty();
    assertThat(dossier.fees()).isEmpty();
  }

  @Test
  void read_numbersForStringsAndStringsForNumbers_isTheSameDossier() {
    item.put("TrangThaiHoSo", 10).put("LoaiDoiTuong", 1).put("HinhThuc", 1);
    item.put("HoSoCoThanhPhanSoHoa", true).put("TaiKhoanDuocXacThucVoiVNeID", 1);
    item.put("NgayTiepNhan", 20261124080000L);
    part("TaiLieuNop").put("IsDeleted", false).put("DuocSoHoa", "true").put("TepDinhKemId", 1);
    part("DanhSachLePhi").put("Gia", 8000);
    part("DanhSachTepDinhKemKhac").put("SoLuong", "2").put("LoaiGiayTo", 1.0);
    part("DanhSachHoSoBoSung").put("HoSoBoSungId", " 7 ");

    assertThat(DossierReader.read(item)).isEqualTo(PortalSamples.dossier());
  }

  @ParameterizedTest
  @CsvSource({"8.000, 8000", "1.250.000, 1250000", "8000, 8000", "0, 0"})
  void read_amountAsItIsWritten_isInDong(String written, long amount) {
    part("DanhSachLePhi").put("Gia", written);

    assertThat(DossierReader.read(item).fees().get(0).amount()).isEqualTo(amount);
  }

  @Test
  void read_codesThatNoListHas_surviveTheWayBack() {
    item.put("TrangThaiHoSo", "11").put("LoaiDoiTuong", "9").put("HinhThuc", "7");
    item.put("KenhThucHien", "4").put("NoiNopHoSo", "3").put("DuocThanhToanTrucTuyen", "2");
    part("TaiLieuNop").put("DuocTaiSuDung", "8");
    part("DinhDanhCHS").put("LoaiDinhDanh", "5").put("SoDinhDanh", "C1234567");

    assertThat(new DossierMapping(DossierForm.OF_2025).item(DossierReader.read(item)))
        .isEqualTo(item);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MaHoSo",
        "MaTTHC",
        "TenTTHC",
        "MaLinhVuc",
        "TenLinhVuc",
        "LoaiDoiTuong",
        "TrichYeuHoSo",
        "TrangThaiHoSo",
        "DonViXuLy",
        "NgayTiepNhan",
        "NgayHenTra"
      })
  void read_withoutWhatADossierNeeds_namesTheField(String field) {
    item.remove(field);

    assertMalformed(item, field + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "TaiLieuNop, TepDinhKemId",
    "TaiLieuNop, DuongDanTaiTepTin",
    "DanhSachLePhi, Gia",
    "DanhSachTepDinhKemKhac, TenGiayTo",
    "DanhSachHoSoBoSung, NgayBoSung",
    "DanhSachGiayToKetQua, DuongDanTepTinKetQua",
    "DinhDanhCHS, SoDinhDanh",
    "DSKetNoiCSDL, MaCSDL"
  })
  void read_partWithoutWhatItNeeds_namesListPlaceAndField(String list, String field) {
    part(list).putNull(field);

    assertMalformed(item, list + "[0]." + field + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "MaHoSo, Huỳnh Thị Bích Phượng, is not in its form",
    "MaTTHC, 1-001193, is not in its form",
    "NgayHenTra, 20261131000000, is not a time that exists",
    "NgayTra, 24/11/2026, is not a time in the form yyyyMMddHHmmss",
    "NgayNopHoSo, 00010101000000, is not a time in the form yyyyMMddHHmmss",
    "HoSoCoThanhPhanSoHoa, có, 'is none of 0, 1, True and False'",
    "DanhSachLePhi, 8000, is not a list"
  })
  void read_valueThatCannotBeRead_namesTheFieldAndNotTheValue(
      String field, String value, String problem) {
    item.put(field, value);

    assertMalformed(item, field + " " + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "TaiLieuNop, DuongDanTaiTepTin, 'https://a.vn/tờ khai', is not a link",
    "TaiLieuNop, DuongDanTaiTepTin, 'file:///tmp/1', 'is missing, or not a link that can be fetched'",
    "DanhSachGiayToKetQua, DuongDanTepTinKetQua, 'https://a:b@a.vn/1', is not a link that can be fetched",
    "DanhSachLePhi, Gia, Không, is not a whole number",
    "DanhSachLePhi, Gia, '8,5', is not a whole number",
    "DanhSachLePhi, Gia, -1, is below 0",
    "DanhSachTepDinhKemKhac, SoLuong, -1, is below 0",
    "DanhSachTepDinhKemKhac, LoaiGiayTo, 3000000000, is too large"
  })
  void read_partThatCannotBeRead_namesTheFieldAndNotTheValue(
      String list, String field, String value, String problem) {
    part(list).put(field, value);

    assertMalformed(item, list + "[0]." + field + " " + problem);
  }

  @Test
  void read_objectsInPlaceOfValues_namesThem() {
    item.putObject("ChuHoSo").put("Ten", "Huỳnh Thị Bích Phượng");
    assertMalformed(item, "ChuHoSo is neither text nor a number");

    ObjectNode other = item.put("ChuHoSo", "").deepCopy();
    other.putArray("DanhSachGiayToKetQua").add("giay-khai-sinh.pdf");
    assertMalformed(other, "DanhSachGiayToKetQua[0] is not an object");

    item.putObject("TaiLieuNop");
    assertMalformed(item, "TaiLieuNop is not a list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"MaHoSo\"", "12"})
  void read_noObject_isMalformed(String json) {
    assertMalformed(json(json), "is not an object");
  }

  private ObjectNode part(String list) {
    return (ObjectNode) ((ArrayNode) item.get(list)).get(0);
  }

  private static void assertMalformed(JsonNode json, String problem) {
    assertThatThrownBy(() -> DossierReader.read(json))
        .isInstanceOf(MalformedMessageException.class)
        .message()
        .startsWith(BEGINNING + problem)
        .endsWith(END)
        .doesNotContain(List.of("Huỳnh", "a.vn", "1-001193", "24/11", "8,5"));
  }
}
