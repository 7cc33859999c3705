package vn.hoso.signature.key;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.internal.crypto.SignatureValues;
import vn.hoso.signature.internal.pkix.file.Fingerprint;

/** A login to a token. The JDK opens read-only sessions where a token refuses read-write ones. */
final class Pkcs11Session implements AutoCloseable {

  private final String subject;
  private final AuthProvider provider;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Pkcs11Session(String subject, AuthProvider provider) {
    this.subject = subject;
    this.provider = provider;
  }

  /** A private key on the token, with the certificates that lead on from its own. */
  record Entry(String alias, PrivateKey key, List<X509Certificate> chain) {

    /** Names no subject, who may be a citizen. */
    @Override
    public String toString() {
      X509Certificate certificate = chain.get(0);
      return "alias '%s' (serial %s, valid to %s, SHA-256 %s)"
          .formatted(
              alias,
              certificate.getSerialNumber().toString(16),
              certificate.getNotAfter().toInstant(),
              Fingerprint.of(certificate));
    }
  }

  /**
   * Logs in, with one try.
   *
   * @param subject how messages name the token
   */
  static Pkcs11Session open(String subject, AuthProvider provider, Pin pin) {
    AtomicBoolean asked = new AtomicBoolean();
    char[] characters = pin.reveal();
    try {
      provider.login(
          null,
          callbacks -> {
            for (Callback each : callbacks) {
              if (each instanceof PasswordCallback password) {
                password.setPassword(characters);
                asked.set(true);
              }
            }
          });
    } catch (LoginException | ProviderException e) {
      throw Pkcs11Errors.of(
          e, subject, "does not log in: check that the token is inserted and its driver works");
    } finally {
      Arrays.fill(characters, '\0');
    }
    if (!asked.get()) {
      // PKCS#11 2.40 §5.6: whoever shares the process shares the login, so this PIN was not checked
      throw new SigningKeyException(
          ("%s did not ask for the PIN: it is logged in by this process already, has a PIN pad or"
                  + " no PIN; use the key that is open, or close it first")
              .formatted(subject));
    }
    return new Pkcs11Session(subject, provider);
  }

  /** All private keys that Java can use and that have their certificate on the token. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    try {
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, null); // null: the login is made, and no PIN is tried again
      for (String alias : Collections.list(store.aliases())) {
        if (key(store, alias) instanceof PrivateKey key) {
          List<X509Certificate> chain =
              Stream.of(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
          entries.add(new Entry(decoded(alias), key, chain));
        }
      }
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw Pkcs11Errors.of(e, subject, "does not list its certificates");
    }
    return entries;
  }

  /** Null also for a type that Java does not know on tokens, so that it hides no other key. */
  private static @Nullable Key key(KeyStore store, String alias) throws GeneralSecurityException {
    try {
      return store.getKey(alias, null);
    } catch (ProviderException e) {
      if (e.getCause() instanceof KeyStoreException) {
        return null;
      }
      throw e;
    }
  }

  boolean supports(SignatureAlgorithm algorithm) {
    return SignatureValues.isOffered(algorithm, provider);
  }

  byte[] sign(PrivateKey key, SignatureAlgorithm algorithm, byte[] data) {
    if (closed.get()) {
      throw new SigningKeyException("%s was closed: open the key again".formatted(subject));
    }
    try {
      return SignatureValues.sign(key, algorithm, provider, data);
    } catch (GeneralSecurityException | ProviderException e) {
      throw Pkcs11Errors.of(
          e, subject, "does not sign: check that it is inserted, and open the key again");
    }
  }

  String subject() {
    return subject;
  }

  /** Logs out. A token that is gone is logged out already. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        provider.logout();
      } catch (LoginException | ProviderException e) {
        throw Pkcs11Errors.of(e, subject, "does not log out: remove the token");
      }
    }
  }

  /** The JDK widens each byte of a label to a char; the bytes are UTF-8 (PKCS#11 2.40 §3.1). */
  private static String decoded(String alias) {
    boolean bytes = alias.chars().allMatch(each -> each <= 0xFF);
    return bytes ? new String(alias.getBytes(ISO_8859_1), UTF_8) : alias;
  }
}
