package vn.hoso.internal.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.internal.portal.Wire;
import vn.hoso.portal.payment.ConfirmOrder;
import vn.hoso.portal.payment.PaymentConfirmation;
import vn.hoso.transport.Secret;

/** Writes confirmations as the platform does, for tests. */
public final class ConfirmationWriter {

  private ConfirmationWriter() {}

  public static String write(
      PaymentConfirmation confirmation, String partnerCode, Secret secret, ConfirmOrder order) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("LoaiBanTin", ConfirmationFields.TYPE);
    fields.put("MaLoi", confirmation.resultCode());
    fields.put("MaDoiTac", partnerCode);
    fields.put("MaThamChieu", confirmation.reference().value());
    fields.put("SoTien", Long.toString(confirmation.amount()));
    fields.put("MaTienTe", confirmation.currency());
    fields.put("MaGiaoDich", confirmation.transactionCode());
    fields.put("MaNganHang", confirmation.bankCode());
    fields.put("ThoiGianGD", Wire.time(confirmation.time()));
    fields.put("ThongTinGiaoDich", confirmation.description());
    List<String> hashed =
        order.fields().stream().map(name -> fields.getOrDefault(name, "")).toList();
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    fields.forEach(message::put);
    return message.put(ConfirmationFields.HASH, PaymentHash.of(hashed, secret)).toString();
  }
}
