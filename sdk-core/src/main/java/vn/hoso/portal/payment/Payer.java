package vn.hoso.portal.payment;

import java.util.Objects;

/**
 * Who pays (người nộp). Its text form shows nothing of it.
 *
 * @param name full name
 * @param idNumber number of the identity document ({@code SoCMNDNguoiNop}), or empty
 * @param address without district and province, or empty
 * @param district or empty; there are none since 1 July 2025
 * @param province or empty
 */
public record Payer(
    String name, String idNumber, String address, String district, String province) {

  public Payer {
    Objects.requireNonNull(idNumber, "idNumber");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(district, "district");
    Objects.requireNonNull(province, "province");
    if (name.isBlank()) {
      throw new IllegalArgumentException("Payer.name is blank: it is required");
    }
  }

  /** A payer with an address as it is since 1 July 2025. */
  public static Payer of(String name, String idNumber, String address, String province) {
    return new Payer(name, idNumber, address, "", province);
  }

  @Override
  public String toString() {
    return "Payer[redacted]";
  }
}
