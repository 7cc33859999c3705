package vn.hoso.simulator.payment;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.LoopbackServer;

/**
 * The Payment Platform over real HTTP on loopback, behind a security server's adapter and at an
 * address of its own. It verifies every {@code MaXacThuc}, refuses fields that are missing or not
 * known, shows a page to pay on, and confirms to the partner. What public material does not show is
 * assumed: the path, that the times of messages may be 15 minutes off, that a reference is taken
 * only once, the codes of {@code TrangThaiGD} and of a cancelled payment, how answers are hashed,
 * and what the payer's browser brings back. Thread-safe.
 *
 * <pre>{@code
 * try (PaymentSimulator platform = PaymentSimulator.start()) {
 *   platform.confirmTo(URI.create("http://127.0.0.1:8080/thanh-toan/xac-nhan"));
 *   …
 *   assertThat(platform.payments()).hasSize(1);
 * }
 * }</pre>
 */
public final class PaymentSimulator implements AutoCloseable {

  private final PaymentRuntime runtime;
  private final LoopbackServer server;

  private PaymentSimulator(PaymentOptions options) {
    this.runtime = new PaymentRuntime(options);
    Browser browser = new Browser(runtime);
    this.server =
        LoopbackServer.start(
            options.port(),
            (HttpExchange exchange) -> {
              if (!browser.page(exchange) && !browser.bill(exchange)) {
                new Call(runtime, exchange).run();
              }
            });
    runtime.listensAt(server.uri());
  }

  /** Starts with the defaults on a free port. */
  public static PaymentSimulator start() {
    return start(PaymentOptions.defaults());
  }

  /**
   * Starts.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static PaymentSimulator start(PaymentOptions options) {
    return new PaymentSimulator(options);
  }

  /** The base of the adapter, such as {@code http://127.0.0.1:41234/VXPAdapter}. */
  public URI uri() {
    return server.uri().resolve("/VXPAdapter");
  }

  /** The {@code dstcode} that leads to the platform. */
  public String dstcode() {
    return Address.DSTCODE;
  }

  /** The provider path of all messages. */
  public String path() {
    return Address.PATH;
  }

  /** The platform's own address, without an adapter. */
  public URI directUri() {
    return server.uri().resolve("/" + Address.PATH);
  }

  /** The only partner's code. */
  public String partnerCode() {
    return Platform.PARTNER;
  }

  /** The partner's key; invented, not a secret. */
  public String secret() {
    return Platform.SECRET;
  }

  /** Where confirmations are sent; nowhere until this is called. */
  public void confirmTo(URI partner) {
    runtime.confirmer().target(partner);
  }

  /** Where the payer's browser is sent in the end, with {@code MaThamChieu} in the query. */
  public void returnTo(URI page) {
    runtime.returnTo(page);
  }

  /** How receipts are handed out from now on; as PDF if this is not called. */
  public void handOutBillsAs(BillForm form) {
    runtime.billForm(form);
  }

  /** What pressing the page's button to pay does; nothing if the payment is not open. */
  public void pay(String reference) {
    end(reference, StoredPayment.State.PAID);
  }

  /** What pressing the page's button to cancel does; nothing if the payment is not open. */
  public void cancel(String reference) {
    end(reference, StoredPayment.State.CANCELLED);
  }

  /** Confirms a payment once more, as it stands now. */
  public void confirmAgain(String reference) {
    runtime.store().find(reference).ifPresent(runtime.confirmer()::confirm);
  }

  /** The payments, in the order they were started. */
  public List<StoredPayment> payments() {
    return runtime.store().all();
  }

  /** One payment by its reference. */
  public Optional<StoredPayment> payment(String reference) {
    return runtime.store().find(reference);
  }

  /** The messages received, in the order they were dealt with. */
  public List<RecordedMessage> messages() {
    return runtime.messages();
  }

  /** The confirmations sent, with their answers. */
  public List<SentConfirmation> confirmations() {
    return runtime.confirmer().sent();
  }

  /** The scripts of faults of messages. */
  public PaymentFaults faults() {
    return runtime.faults();
  }

  /** The script of faults of confirmations. */
  public Script<ConfirmFault> confirmFaults() {
    return runtime.confirmer().faults();
  }

  /** Stops listening and closes every connection. What was kept stays readable. */
  @Override
  public void close() {
    runtime.stop();
    server.close();
  }

  private void end(String reference, StoredPayment.State state) {
    runtime
        .store()
        .find(reference)
        .flatMap(payment -> runtime.store().end(payment.token(), state))
        .ifPresent(runtime.confirmer()::confirm);
  }
}
