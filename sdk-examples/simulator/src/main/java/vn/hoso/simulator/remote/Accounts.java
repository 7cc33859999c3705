package vn.hoso.simulator.remote;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The account of the one application, the same at all services, and its sessions. Thread-safe. */
final class Accounts {

  static final String CLIENT = "ubnd-xa-tam-xuan";
  static final String SECRET = "mat-khau-ung-dung-7f3a";
  static final String RSSP_SIGNATURE = "chu-ky-rp-91c4d2";
  static final String PIN = "24682468";
  static final String OTP = "135790";
  static final String PASSWORD = "Mat-khau-thue-bao-1";
  static final String PROFILE = "adss:ras:profile:001";
  static final String CA_NAME = "FPT-CA";

  private static final int RSA_BITS = 2048;

  private @Nullable KeyPair loginKey;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();

  /** With which an RSSP's relying party signs its logins. */
  synchronized KeyPair loginKey() {
    KeyPair made = loginKey == null ? newKey() : loginKey;
    loginKey = made;
    return made;
  }

  String newToken() {
    String token = "token-" + UUID.randomUUID();
    tokens.add(token);
    return token;
  }

  /** Ends the sessions. */
  void forgetTokens() {
    tokens.clear();
  }

  /** A one-time word of another kind; not a token. */
  String newSad() {
    return "sad-" + UUID.randomUUID();
  }

  void requireToken(Request request) {
    if (!tokens.contains(request.bearer())) {
      throw new Refusal(401, "invalid_token", "The access token is not known");
    }
  }

  /** A key that no certificate is for. */
  static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM cannot generate an RSA key", e);
    }
  }
}
