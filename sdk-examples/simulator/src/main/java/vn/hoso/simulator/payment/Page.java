package vn.hoso.simulator.payment;

import java.util.Locale;

/** The page on which a citizen pays: HTML in Vietnamese. */
final class Page {

  private static final String FORM =
      """
      <!DOCTYPE html>
      <html lang="vi">
      <head><meta charset="utf-8"><title>Thanh toán trực tuyến</title></head>
      <body>
      <h1>Thanh toán trực tuyến (giả lập)</h1>
      <p>Nội dung: <b id="noi-dung">%s</b></p>
      <p>Số tiền: <b id="so-tien">%s đồng</b></p>
      <form method="post">
      <button name="viec" value="thanh-toan">Thanh toán</button>
      <button name="viec" value="huy">Hủy</button>
      </form>
      </body>
      </html>
      """;

  private static final String END =
      """
      <!DOCTYPE html>
      <html lang="vi">
      <head><meta charset="utf-8"><title>Thanh toán trực tuyến</title></head>
      <body><h1>%s</h1></body>
      </html>
      """;

  private Page() {}

  static String form(StoredPayment payment) {
    String amount = String.format(Locale.ROOT, "%,d", payment.amount()).replace(',', '.');
    return FORM.formatted(escaped(payment.description()), amount);
  }

  static String end(StoredPayment payment) {
    return END.formatted(
        switch (payment.state()) {
          case OPEN -> "Giao dịch đang chờ thanh toán";
          case PAID -> "Giao dịch đã thanh toán";
          case CANCELLED -> "Giao dịch đã hủy";
        });
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
