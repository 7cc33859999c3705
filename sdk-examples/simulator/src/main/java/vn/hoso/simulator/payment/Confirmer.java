package vn.hoso.simulator.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.simulator.payment.StoredPayment.State;

/** Tells the partner of payments that ended. Thread-safe. */
final class Confirmer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Confirmer.class);
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final String CANCELLED = "24";

  private final Platform platform;
  private final boolean descriptionBeforeTime;
  private final Script<ConfirmFault> faults = new Script<>();
  private final List<SentConfirmation> sent = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "simulator-confirm");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable URI target;

  Confirmer(Platform platform, boolean descriptionBeforeTime) {
    this.platform = platform;
    this.descriptionBeforeTime = descriptionBeforeTime;
  }

  void target(URI partner) {
    target = partner;
  }

  Script<ConfirmFault> faults() {
    return faults;
  }

  List<SentConfirmation> sent() {
    return List.copyOf(sent);
  }

  /** Sends, as often and as late as the script says; nothing if nobody wants to hear. */
  void confirm(StoredPayment payment) {
    URI partner = target;
    if (partner == null) {
      return;
    }
    ConfirmFault fault = faults.draw().orElse(ConfirmFault.NONE);
    ObjectNode message = message(payment, fault);
    Runnable sending =
        () -> {
          for (int i = 0; i < fault.times(); i++) {
            sent.add(send(partner, payment.reference(), message.toString()));
          }
        };
    if (fault.delay().isZero()) {
      sending.run();
    } else {
      Future<?> unused = later.schedule(sending, fault.delay().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
  }

  private ObjectNode message(StoredPayment payment, ConfirmFault fault) {
    boolean paid = payment.state() == State.PAID;
    String code = paid ? "00" : CANCELLED;
    String amount = Long.toString(payment.amount());
    String transaction = payment.transaction().orElse("");
    String bank = paid ? "VCB" : "";
    String time = platform.now();
    String description = payment.description();
    Hash hash = new Hash(fault.isForged() ? "another-secret" : Platform.SECRET);
    return JsonNodeFactory.instance
        .objectNode()
        .put("LoaiBanTin", "CONFIRM")
        .put("MaLoi", code)
        .put("MaDoiTac", Platform.PARTNER)
        .put("MaThamChieu", payment.reference())
        .put("SoTien", Long.toString(fault.amount().orElse(payment.amount())))
        .put("MaTienTe", "VND")
        .put("MaGiaoDich", transaction)
        .put("MaNganHang", bank)
        .put("ThoiGianGD", time)
        .put("ThongTinGiaoDich", description)
        .put(
            "MaXacThuc",
            hash.of(
                "CONFIRM",
                code,
                Platform.PARTNER,
                payment.reference(),
                amount,
                "VND",
                transaction,
                bank,
                descriptionBeforeTime ? description : time,
                descriptionBeforeTime ? time : description));
  }

  private static SentConfirmation send(URI partner, String reference, String body) {
    try {
      HttpURLConnection connection = (HttpURLConnection) partner.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setRequestMethod("POST");
      connection.setRequestProperty("Content-Type", "application/json;charset=UTF-8");
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      String answer =
          text(status < 400 ? connection.getInputStream() : connection.getErrorStream());
      return new SentConfirmation(reference, body, status, answer, isGenuine(answer, reference));
    } catch (IOException e) {
      log.debug("No answer to a confirmation: {}", e.toString());
      return new SentConfirmation(reference, body, 0, "", false);
    }
  }

  private static String text(@Nullable InputStream body) throws IOException {
    if (body == null) {
      return "";
    }
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isGenuine(String answer, String reference) {
    try {
      Message message = Message.parse(answer.getBytes(StandardCharsets.UTF_8));
      message.requireFields(
          "MaLoi", "MoTaLoi", "MaDoiTac", "MaThamChieu", "ThoiGianGD", "MaXacThuc");
      String expected =
          new Hash(Platform.SECRET)
              .of(
                  message.text("MaLoi", "00|99"),
                  message.text("MoTaLoi"),
                  message.text("MaDoiTac", Platform.PARTNER),
                  message.text("MaThamChieu", reference),
                  message.text("ThoiGianGD", "\\d{14}"));
      return message.text("MaXacThuc").equals(expected);
    } catch (Refusal e) {
      return false;
    }
  }
}
