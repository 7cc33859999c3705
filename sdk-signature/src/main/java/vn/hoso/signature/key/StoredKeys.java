package vn.hoso.signature.key;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;

/** The keys of a key store that was opened, each with its certificate. */
final class StoredKeys {

  private final String subject;
  private final KeyStore store;

  /**
   * Of an open store.
   *
   * @param subject how messages name it
   */
  StoredKeys(String subject, KeyStore store) {
    this.subject = subject;
    this.store = store;
  }

  /** A private key, with the certificates that lead on from its own. */
  record Entry(PrivateKey key, List<X509Certificate> chain) {

    /** Tells neither the key nor whose it is. */
    @Override
    public String toString() {
      return "Entry[…]";
    }
  }

  /**
   * The alias of the only key.
   *
   * @throws SigningKeyException if there is none, or more than one
   */
  String onlyAlias() throws KeyStoreException {
    List<String> aliases = aliases();
    if (aliases.isEmpty()) {
      throw new SigningKeyException(
          ("%s has no private key with its certificate: insert the token, or export the certificate"
                  + " together with its private key")
              .formatted(subject));
    }
    if (aliases.size() > 1) {
      throw new SigningKeyException(
          "%s has several keys, %s: name the alias of the one that signs"
              .formatted(subject, aliases));
    }
    return aliases.get(0);
  }

  /**
   * One key.
   *
   * @param alias in any case
   * @throws SigningKeyException if no key has this alias
   * @throws UnrecoverableKeyException if the password is wrong
   */
  Entry entry(String alias, char @Nullable [] password) throws GeneralSecurityException {
    String stored = stored(alias);
    return new Entry(
        (PrivateKey) store.getKey(stored, password),
        Arrays.stream(store.getCertificateChain(stored)).map(X509Certificate.class::cast).toList());
  }

  /** As the store writes it, which may tell upper case from lower case. */
  private String stored(String alias) throws KeyStoreException {
    List<String> aliases = aliases();
    if (aliases.contains(alias)) {
      return alias;
    }
    return aliases.stream()
        .filter(alias::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new SigningKeyException(
                    "%s has no key with the alias %s; it has %s"
                        .formatted(subject, alias, aliases)));
  }

  private List<String> aliases() throws KeyStoreException {
    List<String> aliases = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias) && store.getCertificateChain(alias) != null) {
        aliases.add(alias);
      }
    }
    return aliases;
  }
}
