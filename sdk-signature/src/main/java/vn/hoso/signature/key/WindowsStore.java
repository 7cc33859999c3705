package vn.hoso.signature.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;

/** The certificates and keys of a Windows user, through the provider SunMSCAPI of the JDK. */
final class WindowsStore {

  private static final String TYPE = "Windows-MY";
  private static final String NAME = "The Windows certificate store";

  private final KeyStore store;

  private WindowsStore(KeyStore store) {
    this.store = store;
  }

  static WindowsStore open() {
    try {
      return of(KeyStore.getInstance(TYPE));
    } catch (KeyStoreException e) {
      throw new SigningKeyException(
          ("%s cannot be used by this Java runtime on %s: use a JDK for Windows with the module"
                  + " jdk.crypto.mscapi, or open the key with pkcs12 or pkcs11")
              .formatted(NAME, System.getProperty("os.name")),
          e);
    }
  }

  /** Of a store that is not loaded yet. */
  static WindowsStore of(KeyStore store) {
    try {
      store.load(null, null);
      return new WindowsStore(store);
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  /**
   * One key.
   *
   * @param alias null for the only one
   */
  SigningKey key(@Nullable String alias) {
    StoredKeys keys = new StoredKeys(NAME, store);
    try {
      String wanted = alias == null ? keys.onlyAlias() : alias;
      return LocalKey.of(keys.entry(wanted, null), store.getProvider());
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private static SigningKeyException unusable(Exception cause) {
    return new SigningKeyException(
        NAME + " does not give its keys: check that the token is inserted and its driver works",
        cause);
  }
}
