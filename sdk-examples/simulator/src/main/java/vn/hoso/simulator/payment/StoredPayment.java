package vn.hoso.simulator.payment;

import java.util.Optional;

/**
 * A payment as the platform has it.
 *
 * @param reference {@code MaThamChieu}
 * @param amount in đồng
 * @param description {@code ThongTinGiaoDich}
 * @param receipt {@code ThongTinBienLai} as JSON
 * @param token last part of the address of its page
 * @param state where it stands
 * @param transaction {@code MaGiaoDich}, once it is paid
 */
public record StoredPayment(
    String reference,
    long amount,
    String description,
    String receipt,
    String token,
    State state,
    Optional<String> transaction) {

  /** Where a payment stands, with the {@code TrangThaiGD} that is assumed for it. */
  public enum State {
    /** The payer has done nothing yet. */
    OPEN("0"),
    /** The payer has paid. */
    PAID("1"),
    /** The payer has cancelled. */
    CANCELLED("2");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** {@code TrangThaiGD}. */
    public String code() {
      return code;
    }
  }

  StoredPayment with(State other, Optional<String> newTransaction) {
    return new StoredPayment(reference, amount, description, receipt, token, other, newTransaction);
  }

  @Override
  public String toString() {
    return "StoredPayment[" + reference + ", " + amount + ", " + state + "]";
  }
}
