package vn.hoso.simulator.payment;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.HttpReply;
import vn.hoso.simulator.payment.StoredPayment.State;

/** What a citizen's browser asks for: the page, its buttons, and receipts by their address. */
final class Browser {

  static final String PAGES = "/thanh-toan/";
  static final String BILLS = "bienlai/";

  private static final String HTML = "text/html;charset=UTF-8";

  private final PaymentRuntime runtime;

  Browser(PaymentRuntime runtime) {
    this.runtime = runtime;
  }

  /** Whether it was for a page. */
  boolean page(HttpExchange exchange) throws IOException {
    String path = exchange.head().path();
    if (!path.startsWith(PAGES)) {
      return false;
    }
    String token = path.substring(PAGES.length());
    Optional<StoredPayment> payment = runtime.store().ofPage(token);
    if (payment.isEmpty()) {
      exchange.send(HttpReply.of(404, HTML, "Không tìm thấy giao dịch"));
    } else if (exchange.head().method().equals("POST")) {
      exchange.send(decided(token, new String(exchange.body(), StandardCharsets.UTF_8)));
    } else {
      StoredPayment known = payment.get();
      exchange.send(
          HttpReply.of(
              200, HTML, known.state() == State.OPEN ? Page.form(known) : Page.end(known)));
    }
    return true;
  }

  /** Whether it was for a receipt by its address. */
  boolean bill(HttpExchange exchange) throws IOException {
    if (!exchange.head().method().equals("GET")) {
      return false;
    }
    try {
      String path = Address.path(exchange.head());
      Optional<StoredPayment> paid =
          path.startsWith(BILLS)
              ? runtime.store().find(path.substring(BILLS.length()))
              : Optional.empty();
      if (paid.isPresent()) {
        Reply.pdf(runtime.bill(paid.get())).send(exchange);
        return true;
      }
    } catch (Refusal e) {
      exchange.send(HttpReply.of(403, HTML, e.description()));
      return true;
    }
    return false;
  }

  /** The partner hears of it first; a slow confirmation may come after the payer. */
  private HttpReply decided(String token, String form) {
    if (!form.equals("viec=thanh-toan") && !form.equals("viec=huy")) {
      return HttpReply.of(400, HTML, "Biểu mẫu không hợp lệ");
    }
    State state = form.endsWith("huy") ? State.CANCELLED : State.PAID;
    runtime.store().end(token, state).ifPresent(runtime.confirmer()::confirm);
    StoredPayment payment = runtime.store().ofPage(token).orElseThrow();
    Optional<URI> back = runtime.returnTo();
    return back.isPresent()
        ? HttpReply.seeOther(URI.create(back.get() + "?MaThamChieu=" + payment.reference()))
        : HttpReply.of(200, HTML, Page.end(payment));
  }
}
