package vn.hoso.portal.payment;

import java.util.Objects;

/**
 * The account that the money goes to (tài khoản thụ hưởng).
 *
 * @param number not blank
 * @param bankCode code of its bank ({@code MaNHThuHuong}), or empty
 * @param holder the agency that it belongs to, or empty
 */
public record BeneficiaryAccount(String number, String bankCode, String holder) {

  public BeneficiaryAccount {
    Objects.requireNonNull(bankCode, "bankCode");
    Objects.requireNonNull(holder, "holder");
    if (number.isBlank()) {
      throw new IllegalArgumentException("BeneficiaryAccount.number is blank: it is required");
    }
  }
}
