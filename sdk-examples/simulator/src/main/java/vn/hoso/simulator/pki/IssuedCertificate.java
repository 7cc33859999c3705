package vn.hoso.simulator.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/** A certificate with its private key, as a signer would hold it. Immutable and thread-safe. */
public final class IssuedCertificate {
  private static final int MAX_ASCII = 0x7f;

  private final List<X509Certificate> chain;
  private final SigningKey key;

  IssuedCertificate(List<X509Certificate> chain, SigningKey key) {
    this.chain = List.copyOf(chain);
    this.key = key;
  }

  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** The certificate first, the root last. */
  public List<X509Certificate> chain() {
    return chain;
  }

  public PrivateKey privateKey() {
    return key.privateKey();
  }

  SigningKey key() {
    return key;
  }

  /**
   * Key and chain as a PKCS#12 file (RFC 7292) with the one entry "signer".
   *
   * @param password protects key and file: ASCII, since the JDK's PKCS#12 takes no other; not kept,
   *     and for the caller to erase
   * @throws IllegalArgumentException if the password is empty or not ASCII
   */
  public byte[] pkcs12(char[] password) {
    if (password.length == 0 || CharBuffer.wrap(password).chars().anyMatch(c -> c > MAX_ASCII)) {
      throw new IllegalArgumentException(
          "The password of a PKCS#12 file must be ASCII and not empty: use another");
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("signer", privateKey(), password, chain.toArray(Certificate[]::new));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("This JVM cannot write a PKCS#12 file", e);
    }
  }

  /**
   * Writes {@link #pkcs12} to a file, replacing what is there.
   *
   * @return the file
   * @throws UncheckedIOException if the file cannot be written
   */
  public Path writePkcs12(Path file, char[] password) {
    try {
      return Files.write(file, pkcs12(password));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the PKCS#12 file " + file, e);
    }
  }
}
