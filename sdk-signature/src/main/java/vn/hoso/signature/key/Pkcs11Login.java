package vn.hoso.signature.key;

import java.security.AuthProvider;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.signature.error.SigningKeyException;

/** From options and a PIN to an open key: token first, then one login, then the certificate. */
final class Pkcs11Login {

  private Pkcs11Login() {}

  static Pkcs11Key open(Pkcs11Options options, Pin pin) {
    int slot = options.slot().orElseGet(() -> onlyToken(options).slot());
    String subject = "The token in slot %d of %s".formatted(slot, options.library());
    AuthProvider provider = Pkcs11Library.provider(options.library(), slot);
    Pkcs11Session session = Pkcs11Session.open(subject, provider, pin);
    boolean chosen = false;
    try {
      Pkcs11Key key = Pkcs11Key.choose(session, options);
      chosen = true;
      return key;
    } finally {
      if (!chosen) {
        session.close();
      }
    }
  }

  private static Pkcs11Token onlyToken(Pkcs11Options options) {
    List<Pkcs11Token> tokens = Pkcs11Listing.tokens(options.library());
    String label = options.tokenLabel().orElse(null);
    List<Pkcs11Token> chosen =
        tokens.stream().filter(token -> label == null || label.equals(token.label())).toList();
    if (chosen.size() == 1) {
      return chosen.get(0);
    }
    String wanted = label == null ? "token" : "token labelled '" + label + "'";
    throw new SigningKeyException(
        tokens.isEmpty()
            ? "%s sees no %s: insert the token, or check that this is its driver"
                .formatted(options.library(), wanted)
            : "%s sees %s %s: choose one by slot; it sees %s"
                .formatted(
                    options.library(),
                    chosen.isEmpty() ? "no" : "more than one",
                    wanted,
                    tokens.stream().map(Pkcs11Login::name).collect(Collectors.joining(", "))));
  }

  private static String name(Pkcs11Token token) {
    return "slot %d: '%s' (%s, serial %s)"
        .formatted(token.slot(), token.label(), token.model(), token.serialNumber());
  }
}
