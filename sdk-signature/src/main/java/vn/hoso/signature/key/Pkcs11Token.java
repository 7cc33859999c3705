package vn.hoso.signature.key;

/**
 * A token in a slot, as its driver describes it without a login. The strings are the token's own,
 * without the padding.
 *
 * @param slot the number of the slot, for {@link Pkcs11Options#slot}
 * @param label the name that its owner or issuer gave it, for {@link Pkcs11Options#tokenLabel}
 * @param manufacturer who made it
 * @param model the make
 * @param serialNumber the serial number of the device, not of a certificate
 * @param pinState how many tries the PIN has left, in the steps that PKCS#11 knows
 */
public record Pkcs11Token(
    int slot,
    String label,
    String manufacturer,
    String model,
    String serialNumber,
    PinState pinState) {

  /** What a token tells of the user's PIN (PKCS#11 2.40 §3.2, {@code CKF_USER_PIN_…}). */
  public enum PinState {
    /** No wrong PIN since the last right one. */
    READY,
    /** At least one wrong PIN since the last right one. */
    TRIED,
    /** One more wrong PIN locks it. */
    FINAL_TRY,
    /** Only the issuer can unlock it. */
    LOCKED
  }
}
