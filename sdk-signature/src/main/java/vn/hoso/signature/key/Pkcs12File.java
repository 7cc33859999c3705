package vn.hoso.signature.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.internal.crypto.Providers;

/** A PKCS#12 file that was read and decrypted. */
final class Pkcs12File {

  /** A file with one key and its chain has 3 to 10 KB. */
  private static final int MAX_BYTES = 1 << 20;

  private final Path file;
  private final StoredKeys keys;
  private final Pin pin;

  private Pkcs12File(Path file, StoredKeys keys, Pin pin) {
    this.file = file;
    this.keys = keys;
    this.pin = pin;
  }

  static Pkcs12File open(Path file, Pin pin) {
    byte[] content = read(file);
    char[] password = pin.reveal();
    try {
      KeyStore store = emptyStore(password);
      store.load(new ByteArrayInputStream(content), password);
      return new Pkcs12File(file, new StoredKeys("The PKCS#12 file " + file, store), pin);
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

  /**
   * One key.
   *
   * @param alias null for the only one
   */
  SigningKey key(@Nullable String alias) {
    char[] password = pin.reveal();
    try {
      String wanted = alias == null ? keys.onlyAlias() : alias;
      return LocalKey.of(keys.entry(wanted, password), null);
    } catch (UnrecoverableKeyException e) {
      throw wrongPin(file, e);
    } catch (GeneralSecurityException e) {
      throw unusable(file, e);
    } finally {
      Arrays.fill(password, '\0');
    }
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
