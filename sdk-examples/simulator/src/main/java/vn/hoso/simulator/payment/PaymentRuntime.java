package vn.hoso.simulator.payment;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.Pauses;

/** What the requests to one simulator share. Thread-safe. */
final class PaymentRuntime {

  /** A security server that only the platform can reach; TEST-NET-2 of RFC 5737. */
  private static final String OTHER_SERVER = "http://198.51.100.7:8080";

  private final PaymentOptions options;
  private final PaymentStore store = new PaymentStore();
  private final Platform platform;
  private final Confirmer confirmer;
  private final PaymentFaults faults = new PaymentFaults();
  private final List<RecordedMessage> messages = new CopyOnWriteArrayList<>();
  private final Pauses pauses = new Pauses();
  private volatile BillForm billForm = BillForm.PDF;
  private volatile @Nullable URI returnTo;
  private volatile @Nullable URI server;

  PaymentRuntime(PaymentOptions options) {
    this.options = options;
    this.platform = new Platform(options.clock(), store);
    this.confirmer = new Confirmer(platform, options.descriptionBeforeTime());
  }

  PaymentStore store() {
    return store;
  }

  Platform platform() {
    return platform;
  }

  Confirmer confirmer() {
    return confirmer;
  }

  PaymentFaults faults() {
    return faults;
  }

  List<RecordedMessage> messages() {
    return List.copyOf(messages);
  }

  void record(RecordedMessage message) {
    messages.add(message);
  }

  void listensAt(URI root) {
    server = root;
  }

  URI pages() {
    URI root = server;
    if (root == null) {
      throw new IllegalStateException("The simulator is not started");
    }
    return root.resolve(Browser.PAGES);
  }

  BillForm billForm() {
    return billForm;
  }

  void billForm(BillForm form) {
    billForm = form;
  }

  Bill bill(StoredPayment payment) {
    return Bill.of(payment, options.billBytes());
  }

  String billAddress(StoredPayment payment) {
    return OTHER_SERVER
        + "/XrdAdapter/RestService/forward/"
        + Browser.BILLS
        + payment.reference()
        + "?dstcode="
        + Address.DSTCODE;
  }

  Optional<URI> returnTo() {
    return Optional.ofNullable(returnTo);
  }

  void returnTo(URI page) {
    returnTo = page;
  }

  void pause(Duration delay) {
    pauses.pause(delay);
  }

  void stop() {
    pauses.end();
    confirmer.close();
  }
}
