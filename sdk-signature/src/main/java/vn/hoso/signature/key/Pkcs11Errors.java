package vn.hoso.signature.key;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.signature.error.SigningKeyException;

/** Says what a return code of PKCS#11 means for the person before the token. */
final class Pkcs11Errors {

  /** The JDK shows the code in the message of an exception whose type it does not export. */
  private static final Pattern CODE = Pattern.compile("CKR_[A-Z0-9_]+");

  private Pkcs11Errors() {}

  /**
   * The exception for a failed call.
   *
   * @param subject what the call was made on: token, slot and library
   * @param otherwise what to say of a code without a meaning of its own
   */
  static SigningKeyException of(Throwable failure, String subject, String otherwise) {
    String code = code(failure).orElse("");
    String meaning =
        switch (code) {
          case "CKR_PIN_INCORRECT", "CKR_PIN_INVALID", "CKR_PIN_LEN_RANGE" ->
              "refused the PIN as wrong: it was tried once and is not tried again, since a token"
                  + " locks after a few wrong PINs, often three; ask its owner for the right one";
          case "CKR_PIN_LOCKED" ->
              "is locked after too many wrong PINs: only its issuer can unlock it; no further PIN"
                  + " is tried";
          case "CKR_PIN_EXPIRED" ->
              "wants a new PIN: change it with the program of the token's maker";
          case "CKR_USER_PIN_NOT_INITIALIZED" ->
              "has no PIN yet: set it with the program of the token's maker";
          case "CKR_TOKEN_NOT_PRESENT",
              "CKR_DEVICE_REMOVED",
              "CKR_TOKEN_NOT_RECOGNIZED",
              "CKR_SESSION_HANDLE_INVALID" ->
              "has no token, or it was removed: insert the token and open the key again";
          case "CKR_SLOT_ID_INVALID" ->
              "does not exist: take a slot that SigningKeys.pkcs11Tokens lists";
          case "CKR_USER_NOT_LOGGED_IN" ->
              "is logged out, by this process or by removing the token: open the key again";
          default -> otherwise;
        };
    return new SigningKeyException(
        code.isEmpty()
            ? "%s %s".formatted(subject, meaning)
            : "%s %s (%s)".formatted(subject, meaning, code),
        failure);
  }

  private static Optional<String> code(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      Matcher found = CODE.matcher(String.valueOf(each.getMessage()));
      if (found.lookingAt()) {
        return Optional.of(found.group());
      }
    }
    return Optional.empty();
  }
}
