package vn.hoso.signature.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.internal.crypto.Providers;

/** A PKCS#12 file that was read and decrypted. */
final class Pkcs12File {

  /** A file with one key and its chain has 3 to 10 KB. */
  private static final int MAX_BYTES = 1 << 20;

  private final Path file;
  private final KeyStore store;
  private final Pin pin;

  private Pkcs12File(Path file, KeyStore store, Pin pin) {
    this.file = file;
    this.store = store;
    this.pin = pin;
  }

  static Pkcs12File open(Path file, Pin pin) {
    byte[] content = read(file);
    char[] password = pin.reveal();
    try {
      KeyStore store = emptyStore(password);
      store.load(new ByteArrayInputStream(content), password);
      return new Pkcs12File(file, store, pin);
    } catch (IOException e) {
      if (isWrongPin(e)) {
        throw wrongPin(file, e);
      }
      throw new SigningKeyException(
          "The PKCS#12 file %s is damaged or not a PKCS#12 file: export the key again"
              .formatted(file),
          e);
    } catch (GeneralSecurityException e) {
      throw unusable(file, e);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  SigningKey onlyKey() {
    List<String> aliases = keyAliases();
    if (aliases.isEmpty()) {
      throw new SigningKeyException(
          ("The PKCS#12 file %s has no private key with its certificate: export the certificate"
                  + " together with its private key")
              .formatted(file));
    }
    if (aliases.size() > 1) {
      throw new SigningKeyException(
          "The PKCS#12 file %s has several keys, %s: name the alias of the one that signs"
              .formatted(file, aliases));
    }
    return key(aliases.get(0));
  }

  SigningKey key(String alias) {
    List<String> aliases = keyAliases();
    if (aliases.stream().noneMatch(alias::equalsIgnoreCase)) {
      throw new SigningKeyException(
          "The PKCS#12 file %s has no key with the alias %s; it has %s"
              .formatted(file, alias, aliases));
    }
    char[] password = pin.reveal();
    try {
      Key key = store.getKey(alias, password);
      return new LocalKey(
          (PrivateKey) key, SigningCertificate.of(x509(store.getCertificateChain(alias))));
    } catch (UnrecoverableKeyException e) {
      throw wrongPin(file, e);
    } catch (GeneralSecurityException e) {
      throw unusable(file, e);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private List<String> keyAliases() {
    List<String> aliases = new ArrayList<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)
            && store.getCertificateChain(alias) != null) {
          aliases.add(alias);
        }
      }
    } catch (KeyStoreException e) {
      throw unusable(file, e);
    }
    return aliases;
  }

  /** The JDK's PKCS#12 takes ASCII passwords only; Vietnamese ones go through Bouncy Castle. */
  private static KeyStore emptyStore(char[] password) throws KeyStoreException {
    for (char each : password) {
      if (each < ' ' || each > '~') {
        return KeyStore.getInstance("PKCS12", Providers.bouncyCastle());
      }
    }
    return KeyStore.getInstance("PKCS12");
  }

  /** The JDK says so by the type of the cause, Bouncy Castle by its text. */
  private static boolean isWrongPin(IOException e) {
    return e.getCause() instanceof UnrecoverableKeyException
        || String.valueOf(e.getMessage()).contains("wrong password");
  }

  private static List<X509Certificate> x509(Certificate[] chain) {
    return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
  }

  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new SigningKeyException(
            "%s has more than %d bytes, too many for a PKCS#12 file with a key: check the path"
                .formatted(file, MAX_BYTES));
      }
      return content;
    } catch (NoSuchFileException e) {
      throw new SigningKeyException(
          "The PKCS#12 file %s does not exist: check the path".formatted(file), e);
    } catch (IOException e) {
      throw new SigningKeyException(
          "The PKCS#12 file %s cannot be read: check its permissions".formatted(file), e);
    }
  }

  private static SigningKeyException wrongPin(Path file, Exception cause) {
    return new SigningKeyException(
        "Wrong PIN for the PKCS#12 file %s: ask its owner for the right one".formatted(file),
        cause);
  }

  private static SigningKeyException unusable(Path file, Exception cause) {
    return new SigningKeyException(
        "The PKCS#12 file %s uses an algorithm that this Java runtime lacks: export the key again"
            .formatted(file),
        cause);
  }
}
