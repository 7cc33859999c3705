package vn.hoso.simulator.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hoso.simulator.payment.StoredPayment.State;

/** The payments, in the order they were started. Thread-safe. */
final class PaymentStore {

  private final Map<String, StoredPayment> payments = new LinkedHashMap<>();
  private int transactions;

  /** Adds a payment, unless there is one of that reference. */
  synchronized Optional<StoredPayment> open(
      String reference, long amount, String description, String receipt) {
    if (payments.containsKey(reference)) {
      return Optional.empty();
    }
    StoredPayment payment =
        new StoredPayment(
            reference,
            amount,
            description,
            receipt,
            UUID.randomUUID().toString(),
            State.OPEN,
            Optional.empty());
    payments.put(reference, payment);
    return Optional.of(payment);
  }

  synchronized Optional<StoredPayment> find(String reference) {
    return Optional.ofNullable(payments.get(reference));
  }

  synchronized Optional<StoredPayment> ofPage(String token) {
    return payments.values().stream().filter(known -> known.token().equals(token)).findFirst();
  }

  /** Ends an open payment; one that ended before stays as it is. */
  synchronized Optional<StoredPayment> end(String token, State state) {
    return ofPage(token)
        .filter(known -> known.state() == State.OPEN)
        .map(
            known -> {
              Optional<String> transaction =
                  state == State.PAID
                      ? Optional.of("GD%010d".formatted(++transactions))
                      : Optional.empty();
              StoredPayment ended = known.with(state, transaction);
              payments.put(known.reference(), ended);
              return ended;
            });
  }

  synchronized List<StoredPayment> all() {
    return List.copyOf(payments.values());
  }
}
