package vn.hoso.simulator.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.simulator.payment.StoredPayment.State;

/** The platform as it answers when nothing goes wrong on the way. Thread-safe. */
final class Platform {

  static final String PARTNER = "DOITAC01";
  static final String SECRET = "khoa-bi-mat-gia-lap";
  static final String VERSION = "1.0.6";

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  /** What {@code MaXacThuc} of a start is over, in this order. */
  private static final List<String> INIT_HASHED =
      List.of(
          "LoaiBanTin",
          "PhienBan",
          "MaDoiTac",
          "MaThamChieu",
          "SoTien",
          "LoaiHinhThanhToan",
          "MaKenhThanhToan",
          "MaThietBi",
          "NgonNgu",
          "MaTienTe",
          "MaNganHang",
          "ThongTinGiaoDich",
          "ThoiGianGD",
          "Ip");

  /** Assumed; a clock of 12 hours is far beyond. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(15);

  private final Clock clock;
  private final PaymentStore store;
  private final Hash hash = new Hash(SECRET);

  Platform(Clock clock, PaymentStore store) {
    this.clock = clock;
    this.store = store;
  }

  /** {@code ThoiGianGD} of now. */
  String now() {
    return TIME.format(clock.instant().atZone(VIETNAM));
  }

  /**
   * Starts a payment.
   *
   * @param pages where its page will be, before the token
   */
  ObjectNode init(Message message, URI pages) {
    message.requireFields(
        Stream.concat(INIT_HASHED.stream(), Stream.of("MaXacThuc", "ThongTinBienLai"))
            .toArray(String[]::new));
    requireHash(message, INIT_HASHED.toArray(String[]::new));
    String reference = requireEnvelope(message);
    long amount = Long.parseLong(message.text("SoTien", "[1-9]\\d{0,14}"));
    String unused =
        message.text("LoaiHinhThanhToan", "PAY")
            + message.text("MaKenhThanhToan", "1")
            + message.text("MaThietBi", "1")
            + message.text("NgonNgu", "vi-VN")
            + message.text("MaTienTe", "VND")
            + message.text("MaNganHang", "PAYMENT")
            + message.text("Ip", "[0-9a-fA-F.:]+");
    String description = message.text("ThongTinGiaoDich", ".*\\S.*");
    Message receipt = message.object("ThongTinBienLai");
    ReceiptCheck.check(receipt);
    StoredPayment payment =
        store
            .open(reference, amount, description, receipt.toString())
            .orElseThrow(() -> new Refusal("Trường MaThamChieu đã tồn tại"));
    String page = pages.resolve(payment.token()).toString();
    String success = "Thành công";
    return answer("00", success)
        .put("UrlThanhToan", page)
        .put("MaThamChieu", reference)
        .put("MaXacThuc", hash.of("00", page, reference, success));
  }

  /** Tells where a payment stands; the order of the answer's hash is assumed. */
  ObjectNode query(Message message) {
    StoredPayment payment = requireKnown(message);
    String state = payment.state().code();
    return answer("00", "Thành công")
        .put("MaThamChieu", payment.reference())
        .put("SoTien", Long.toString(payment.amount()))
        .put("MaGiaoDich", payment.transaction().orElse(""))
        .put("TrangThaiGD", state)
        .put("MaXacThuc", hash.of("00", payment.reference(), state));
  }

  /** The payment whose receipt is asked for. */
  StoredPayment bill(Message message) {
    StoredPayment payment = requireKnown(message);
    if (payment.state() != State.PAID) {
      throw new Refusal("Giao dịch chưa thanh toán");
    }
    return payment;
  }

  /** What is not a success. */
  ObjectNode refused(Refusal refusal) {
    return answer("99", refusal.description());
  }

  private StoredPayment requireKnown(Message message) {
    message.requireFields(
        "LoaiBanTin", "PhienBan", "MaDoiTac", "MaThamChieu", "ThoiGianGD", "MaXacThuc");
    requireHash(message, "LoaiBanTin", "PhienBan", "MaDoiTac", "MaThamChieu", "ThoiGianGD");
    Optional<StoredPayment> payment = store.find(requireEnvelope(message));
    return payment.orElseThrow(() -> new Refusal("Không tìm thấy giao dịch"));
  }

  private void requireHash(Message message, String... fields) {
    String[] values = new String[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = message.text(fields[i]);
      if (values[i].contains("|")) {
        throw new Refusal("Trường " + fields[i] + " có ký tự không hợp lệ");
      }
    }
    if (!message.text("MaXacThuc").equals(hash.of(values))) {
      throw new Refusal("Trường MaXacThuc không đúng");
    }
  }

  private String requireEnvelope(Message message) {
    String unused =
        message.text("PhienBan", VERSION.replace(".", "\\.")) + message.text("MaDoiTac", PARTNER);
    String time = message.text("ThoiGianGD", "\\d{14}");
    try {
      Duration apart =
          Duration.between(
              LocalDateTime.parse(time, TIME).atZone(VIETNAM).toInstant(), clock.instant());
      if (apart.abs().compareTo(CLOCKS_APART) > 0) {
        throw new Refusal("Trường ThoiGianGD lệch quá 15 phút");
      }
    } catch (DateTimeException e) {
      throw new Refusal("Trường ThoiGianGD không phải yyyyMMddHHmmss");
    }
    return message.text("MaThamChieu", "[A-Za-z0-9]+");
  }

  private static ObjectNode answer(String code, String description) {
    return JsonNodeFactory.instance.objectNode().put("MaLoi", code).put("MoTaLoi", description);
  }
}
