package vn.hoso.signature.key;

import java.nio.file.Path;
import java.util.List;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;

/** Opens signing keys. */
public final class SigningKeys {

  private SigningKeys() {}

  /**
   * The only key of a PKCS#12 file ({@code .p12}, {@code .pfx}; RFC 7292). The file is read at
   * once, and neither it nor the PIN is needed afterwards. The key stays in memory as long as the
   * object that is returned.
   *
   * @throws SigningKeyException if the file is missing or damaged, the PIN is wrong, or there is no
   *     key, or more than one
   * @throws SigningRefusedException if the certificate may not sign, see {@link
   *     SigningCertificate#of}; an expired one is refused only when it is used
   */
  public static SigningKey pkcs12(Path file, Pin pin) {
    return Pkcs12File.open(file, pin).key(null);
  }

  /**
   * One of several keys of a PKCS#12 file.
   *
   * @param alias the friendly name of the key, in any case
   * @throws SigningKeyException as {@link #pkcs12(Path, Pin)}, and if no key has this alias
   */
  public static SigningKey pkcs12(Path file, Pin pin, String alias) {
    return Pkcs12File.open(file, pin).key(alias);
  }

  /**
   * The only key of the Windows certificate store of the user who is logged in ("Personal"), where
   * the programs of certification authorities register their tokens. Windows itself asks for the
   * PIN, in a window of its own.
   *
   * @throws SigningKeyException elsewhere than on Windows, if the store cannot be opened, or if
   *     there is no key, or more than one
   * @throws SigningRefusedException as {@link #pkcs12(Path, Pin)}
   */
  public static SigningKey windowsStore() {
    return WindowsStore.open().key(null);
  }

  /**
   * One of several keys of the Windows certificate store.
   *
   * @param alias the friendly name of the certificate, or else the name of its subject, in any case
   * @throws SigningKeyException as {@link #windowsStore()}, and if no key has this alias
   */
  public static SigningKey windowsStore(String alias) {
    return WindowsStore.open().key(alias);
  }

  /**
   * A key on a token (USB token, smart card, HSM), through the PKCS#11 driver of its maker. The PIN
   * is tried once; the login stays open until the key is closed. Without a slot in the options the
   * tokens are listed first, as by {@link #pkcs11Tokens}.
   *
   * @throws SigningKeyException if the driver is missing or fails, the token or the certificate is
   *     not there or is one of several, the PIN is wrong or locked, or the token is logged in
   *     already by this process
   * @throws SigningRefusedException if the certificate may not sign, see {@link
   *     SigningCertificate#of}; an expired one is refused only when it is used
   */
  public static Pkcs11Key pkcs11(Pkcs11Options options, Pin pin) {
    return Pkcs11Login.open(options, pin);
  }

  /**
   * The tokens that a driver sees, by slot. It is asked in a process of its own for at most 30
   * seconds, as drivers are known that hang; no PIN is used.
   *
   * @param library the driver, see {@link Pkcs11Options#of}
   * @throws SigningKeyException if the driver is missing, or does not answer
   */
  public static List<Pkcs11Token> pkcs11Tokens(Path library) {
    return Pkcs11Listing.tokens(library.toAbsolutePath());
  }
}
