package vn.hoso.portal.payment;

import java.time.Instant;
import vn.hoso.dossier.Fee;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.ProcedureCode;

/** Invented payments. */
final class PaymentSamples {

  static final DossierNumber DOSSIER = DossierNumber.of("H17.99-261124-0001");

  /** Eight in the evening, which a clock of 12 hours writes as eight in the morning. */
  static final Instant NOW = VietnamTime.instant(2026, 11, 24, 20, 5);

  static final PaymentReference REFERENCE = PaymentReference.of(DOSSIER, NOW);
  static final String NAME = "Nguyễn Thị Phượng Quỳnh";
  static final String ID = "048184001234";
  static final String STREET = "Thôn Đông Yên, xã Hoà Vang";
  static final String IP = "203.0.113.77";
  static final String DESCRIPTION = "Lệ phí đăng ký khai sinh, hồ sơ H17.99-261124-0001";
  static final long AMOUNT = 150_000;

  private PaymentSamples() {}

  static PaymentRequest request() {
    return PaymentRequest.of(REFERENCE, AMOUNT, DESCRIPTION, IP, receipt());
  }

  static PaymentReceipt receipt() {
    return PaymentReceipt.builder()
        .service("1.004873.01", "Đăng ký khai sinh")
        .procedure(ProcedureCode.of("1.004873"), "Thủ tục đăng ký khai sinh")
        .agency(AgencyCode.of("H17.99"), "UBND xã Hoà Vang")
        .dossier(DOSSIER)
        .beneficiary(new BeneficiaryAccount("0071000123456", "VCB", "UBND xã Hoà Vang"))
        .content("Nộp lệ phí đăng ký khai sinh")
        .payer(Payer.of(NAME, ID, STREET, "Thành phố Đà Nẵng"))
        .fee(ReceiptFee.from(Fee.of("Lệ phí", 100_000).withCode("LP01").withKind("2")))
        .fee(new ReceiptFee("1", "P01", "Phí bản sao", 50_000))
        .item(new ReceiptItem("Lệ phí đăng ký khai sinh và bản sao", AMOUNT))
        .build();
  }

  static FineDetails fine() {
    return FineDetails.builder()
        .typeCode("GT")
        .typeName("Vi phạm giao thông đường bộ")
        .decisionAgencyCode("H17.CA")
        .decisionAgencyName("Công an thành phố Đà Nẵng")
        .treasury("KBNN Đà Nẵng")
        .decisionDate("20261120")
        .decisionNumber("0012345/QĐ-XPHC")
        .violationTime("20261118")
        .violationPlace("Ngã tư Hoà Cầm")
        .violatorName(NAME)
        .budgetAccount("3949.0.1054567")
        .build();
  }

  static PaymentConfirmation confirmation() {
    return new PaymentConfirmation(
        REFERENCE, "00", AMOUNT, "VND", "GD0000000042", "VCB", NOW, DESCRIPTION);
  }
}
