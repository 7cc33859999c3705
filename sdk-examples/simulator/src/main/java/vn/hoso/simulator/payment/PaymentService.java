package vn.hoso.simulator.payment;

import java.util.Arrays;
import java.util.Optional;

/** The messages that the platform takes; {@code LoaiBanTin} tells them apart. */
public enum PaymentService {
  /** Starts a payment. */
  INIT,
  /** Tells what became of a payment. */
  QUERY,
  /** Hands out the receipt of a payment. */
  GET_BILL;

  static Optional<PaymentService> ofType(String type) {
    return Arrays.stream(values()).filter(service -> service.name().equals(type)).findFirst();
  }
}
