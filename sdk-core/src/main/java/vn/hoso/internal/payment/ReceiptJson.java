package vn.hoso.internal.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.portal.payment.BeneficiaryAccount;
import vn.hoso.portal.payment.FineDetails;
import vn.hoso.portal.payment.Payer;
import vn.hoso.portal.payment.PaymentReceipt;

/** {@code ThongTinBienLai}: every field is there, empty if it is not set. */
final class ReceiptJson {

  private static final FineDetails NO_FINE = FineDetails.builder().build();

  private ReceiptJson() {}

  static ObjectNode of(PaymentReceipt receipt) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("MaDichVu", receipt.kind().code());
    json.put("MaDVC", receipt.serviceCode());
    json.put("TenDVC", receipt.serviceName());
    json.put("MaTTHC", receipt.procedure().map(Object::toString).orElse(""));
    json.put("TenTTHC", receipt.procedureName());
    json.put("MaDonVi", receipt.agency().map(AgencyCode::value).orElse(""));
    json.put("TenDonVi", receipt.agencyName());
    json.put("MaHoSo", receipt.dossier().map(Object::toString).orElse(""));
    json.put("TKThuHuong", receipt.beneficiary().map(BeneficiaryAccount::number).orElse(""));
    json.put("MaNHThuHuong", receipt.beneficiary().map(BeneficiaryAccount::bankCode).orElse(""));
    json.put("TenTKThuHuong", receipt.beneficiary().map(BeneficiaryAccount::holder).orElse(""));
    putFine(json, receipt.fine().orElse(NO_FINE));
    json.put("NoiDungThanhToan", receipt.content());
    json.put("HoTenNguoiNop", receipt.payer().map(Payer::name).orElse(""));
    json.put("SoCMNDNguoiNop", receipt.payer().map(Payer::idNumber).orElse(""));
    json.put("DiaChiNguoiNop", receipt.payer().map(Payer::address).orElse(""));
    json.put("HuyenNguoiNop", receipt.payer().map(Payer::district).orElse(""));
    json.put("TinhNguoiNop", receipt.payer().map(Payer::province).orElse(""));
    putSums(json, receipt);
    return json;
  }

  private static void putFine(ObjectNode json, FineDetails fine) {
    json.put("MaLoaiHinhThuPhat", fine.typeCode());
    json.put("TenLoaiHinhThuPhat", fine.typeName());
    json.put("MaCoQuanQD", fine.decisionAgencyCode());
    json.put("TenCoQuanQD", fine.decisionAgencyName());
    json.put("KhoBac", fine.treasury());
    json.put("NgayQD", fine.decisionDate());
    json.put("SoQD", fine.decisionNumber());
    json.put("ThoiGianViPham", fine.violationTime());
    json.put("DiaDiemViPham", fine.violationPlace());
    json.put("TenNguoiViPham", fine.violatorName());
    json.put("TaiKhoanThuNSNN", fine.budgetAccount());
  }

  private static void putSums(ObjectNode json, PaymentReceipt receipt) {
    ArrayNode fees = json.putArray("PhiLePhi");
    receipt
        .fees()
        .forEach(
            fee ->
                fees.addObject()
                    .put("LoaiPhiLePhi", fee.kind())
                    .put("MaPhiLePhi", fee.code())
                    .put("TenPhiLePhi", fee.name())
                    .put("SoTien", Long.toString(fee.amount())));
    ArrayNode items = json.putArray("DSKhoanNop");
    receipt
        .items()
        .forEach(
            item ->
                items
                    .addObject()
                    .put("NoiDung", item.content())
                    .put("SoTien", Long.toString(item.amount())));
  }
}
