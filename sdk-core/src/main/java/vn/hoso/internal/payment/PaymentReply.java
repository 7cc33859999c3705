package vn.hoso.internal.payment;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A reply in the platform's form, or with an HTTP status that says enough by itself.
 *
 * @param status HTTP status
 * @param code {@code MaLoi}, or the {@code error_code} of a shim that has no reply in it; empty if
 *     there is neither
 * @param message {@code MoTaLoi}, or the shim's
 * @param fields the object that has {@code MaLoi}; a missing node if there is none
 * @param text the whole reply
 */
record PaymentReply(int status, String code, String message, JsonNode fields, String text) {

  private static final int FIRST_ERROR_STATUS = 400;

  boolean isSuccess() {
    return status < FIRST_ERROR_STATUS && !fields.isMissingNode() && code.matches("0+");
  }

  /** A field as text; empty if it is not there. */
  String field(String name) {
    return rawField(name).strip();
  }

  /** As it came, which is what is hashed. */
  String rawField(String name) {
    return fields.path(name).asText("");
  }
}
