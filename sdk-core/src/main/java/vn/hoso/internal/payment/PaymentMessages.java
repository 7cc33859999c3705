package vn.hoso.internal.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.internal.portal.Wire;
import vn.hoso.portal.payment.PaymentReference;
import vn.hoso.portal.payment.PaymentRequest;

/** The messages that the partner sends. Their fields are hashed in the order they are written. */
final class PaymentMessages {

  private final PaymentSettings settings;

  PaymentMessages(PaymentSettings settings) {
    this.settings = settings;
  }

  ObjectNode init(PaymentRequest request, Instant time) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("LoaiBanTin", "INIT");
    fields.put("PhienBan", settings.version());
    fields.put("MaDoiTac", settings.partnerCode());
    fields.put("MaThamChieu", request.reference().value());
    fields.put("SoTien", Long.toString(request.amount()));
    fields.put("LoaiHinhThanhToan", "PAY");
    fields.put("MaKenhThanhToan", "1");
    fields.put("MaThietBi", "1");
    fields.put("NgonNgu", "vi-VN");
    fields.put("MaTienTe", "VND");
    fields.put("MaNganHang", "PAYMENT");
    fields.put("ThongTinGiaoDich", request.description());
    fields.put("ThoiGianGD", Wire.time(time));
    fields.put("Ip", request.payerIp());
    ObjectNode message = signed(fields);
    message.set("ThongTinBienLai", ReceiptJson.of(request.receipt()));
    return message;
  }

  /** {@code QUERY} and {@code GET_BILL}. */
  ObjectNode about(PaymentReference reference, String type, Instant time) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("LoaiBanTin", type);
    fields.put("PhienBan", settings.version());
    fields.put("MaDoiTac", settings.partnerCode());
    fields.put("MaThamChieu", reference.value());
    fields.put("ThoiGianGD", Wire.time(time));
    return signed(fields);
  }

  private ObjectNode signed(Map<String, String> fields) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    fields.forEach(message::put);
    return message.put("MaXacThuc", PaymentHash.of(fields.values(), settings.secret()));
  }
}
